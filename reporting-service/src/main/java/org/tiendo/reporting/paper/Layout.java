package org.tiendo.reporting.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A layout by its files. They are read at each use, so that what the operator changes shows in the next paper.
///
/// @param folder the operator's, with a folder of this name in it or not; null if there is none
/// @param shipped where the installation's lie on the class path
public record Layout(String name, @Nullable Path folder, String shipped) {

  /// Templates name others: nothing outside the layouts is reached.
  private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9_-]*\\.[a-z]+");

  /// A file with the place it was found in.
  ///
  /// @param place within the folder of layouts, e.g. `state/heading.html`
  record Found(String place, byte[] bytes) {

    /// @throws LayoutProblem if it is not UTF-8
    String text() {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        throw new LayoutProblem(place, 0, "The file is not UTF-8", e);
      }
    }
  }

  /// @throws LayoutProblem if it is not there
  Found file(String file) {
    return find(file)
        .orElseThrow(() ->
            new LayoutProblem(name + "/" + file, 0, "There is no such file in the layout", null));
  }

  Optional<Found> find(String file) {
    if (!FILE.matcher(file).matches()) {
      return Optional.empty();
    }
    String own = name + "/" + file;
    return kept(own).or(() -> kept(file)).or(() -> shipped(own)).or(() -> shipped(file));
  }

  /// Every file of a name, the most general one first.
  List<Found> all(String file) {
    String own = name + "/" + file;
    return Stream.of(shipped(file), shipped(own), kept(file), kept(own))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Found> kept(String place) {
    if (folder == null) {
      return Optional.empty();
    }
    Path path = folder.resolve(place);
    try {
      return Files.isRegularFile(path)
          ? Optional.of(new Found(place, Files.readAllBytes(path)))
          : Optional.empty();
    } catch (IOException e) {
      throw new LayoutProblem(place, 0, "The file cannot be read", e);
    }
  }

  private Optional<Found> shipped(String place) {
    try (InputStream in = Layout.class.getResourceAsStream(shipped + place)) {
      return in == null ? Optional.empty() : Optional.of(new Found(place, in.readAllBytes()));
    } catch (IOException e) {
      throw new LayoutProblem(place, 0, "The file cannot be read", e);
    }
  }
}
