package org.tiendo.reporting.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The layouts (thể thức trình bày) that papers can be made in: those of the installation, and above them those of a folder
/// that the operator keeps. A layout is a folder of templates, styles and words; what it lacks is taken from the folder
/// around it, and what the operator's lacks from the installation's.
public final class Layouts {

  private static final String SHIPPED = "/org/tiendo/reporting/layouts/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final @Nullable Path folder;
  private final List<String> shipped;

  /// @param folder the operator's; null if there is none
  /// @param shipped names of the installation's layouts
  public Layouts(@Nullable Path folder, List<String> shipped) {
    this.folder = folder;
    this.shipped = List.copyOf(shipped);
  }

  /// Names of all layouts, in their order.
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(shipped);
    if (folder != null && Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside
            .filter(Files::isDirectory)
            .map(path -> path.getFileName().toString())
            .filter(name -> NAME.matcher(name).matches())
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException("the folder of layouts cannot be read", e);
      }
    }
    return List.copyOf(names);
  }

  public Optional<Layout> find(String name) {
    return names().contains(name)
        ? Optional.of(new Layout(name, folder, SHIPPED))
        : Optional.empty();
  }

  /// @throws LayoutProblem if there is no such layout
  public Layout get(String name) {
    return find(name)
        .orElseThrow(
            () -> new LayoutProblem(name, 0, "There is no such layout among " + names(), null));
  }
}
