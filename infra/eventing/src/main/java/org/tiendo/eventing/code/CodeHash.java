package org.tiendo.eventing.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A hash over the code that some classes consist of and refer to, down to the JDK: what is folded by other code has
/// another hash, however small the change.
public final class CodeHash {

  private static final int LENGTH = 32;

  /// Where this module lies: it calls the fold, and the fold does not depend on it.
  private static final String OWN =
      CodeHash.class.getProtectionDomain().getCodeSource().getLocation().toString();

  /// Where the classes of the product lie.
  private static final String PRODUCT = "org/tiendo/";

  /// A class in a descriptor or signature, e.g. `Lorg/tiendo/Example;`.
  private static final Pattern NAMED = Pattern.compile("L([\\w/$]+)[;<]");

  private final Function<String, byte @Nullable []> files;
  private final Map<String, byte[]> found = new TreeMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> libraries;

  /// @param files class file by internal name, null for classes of the JDK and those that are not there
  public CodeHash(Function<String, byte @Nullable []> files) {
    this(files, Set.of());
  }

  private CodeHash(Function<String, byte @Nullable []> files, Set<String> libraries) {
    this.files = files;
    this.libraries = libraries;
  }

  /// Of everything of the product that some code refers to, this module included, and of the names of the libraries that it
  /// uses directly, which say their versions.
  public static CodeHash ofProduct(ClassLoader loader) {
    Set<String> libraries = new TreeSet<>();
    return new CodeHash(
        name -> {
          if (name.startsWith(PRODUCT)) {
            return read(loader, name);
          }
          library(loader, name).ifPresent(libraries::add);
          return null;
        },
        libraries);
  }

  private static Optional<String> library(ClassLoader loader, String name) {
    String file = name + ".class";
    URL url = loader.getResource(file);
    if (url == null || ClassLoader.getPlatformClassLoader().getResource(file) != null) {
      return Optional.empty();
    }
    String path = url.toString();
    String jar = path.substring(0, Math.max(0, path.length() - file.length() - 2));
    return Optional.of(jar.substring(jar.lastIndexOf('/') + 1));
  }

  private static byte @Nullable [] read(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of everything that the features' own code refers to, but for this module.
  public CodeHash(ClassLoader loader) {
    this(name -> ofApplication(loader, name));
  }

  private static byte @Nullable [] ofApplication(ClassLoader loader, String name) {
    String file = name + ".class";
    URL found = loader.getResource(file);
    if (found == null
        || found.toString().contains(OWN)
        || ClassLoader.getPlatformClassLoader().getResource(file) != null) {
      return null;
    }
    return read(loader, name);
  }

  /// Adds classes and all they refer to.
  public CodeHash with(Collection<? extends Class<?>> types) {
    Deque<String> open = new ArrayDeque<>();
    types.forEach(type -> open.add(internal(type)));
    while (!open.isEmpty()) {
      String name = open.remove();
      byte[] file = found.containsKey(name) || !asked.add(name) ? null : files.apply(name);
      if (file != null) {
        found.put(name, file);
        open.addAll(references(file));
      }
    }
    return this;
  }

  /// Adds a class that only joins others together: itself, but not what it refers to, which may be the whole application.
  public CodeHash withAlone(Class<?> type) {
    byte[] file = files.apply(internal(type));
    if (file != null) {
      found.put(internal(type), file);
    }
    return this;
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /// Those that it uses, and those that only stand in its signatures; some of the latter are no classes.
  private static Set<String> references(byte[] file) {
    Set<String> names = new TreeSet<>();
    for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
      switch (entry) {
        case ClassEntry type -> names.add(type.asInternalName());
        case Utf8Entry text ->
            NAMED.matcher(text.stringValue()).results().forEach(found -> names.add(found.group(1)));
        default -> {}
      }
    }
    return names;
  }

  /// Lower-case hexadecimal.
  public String value() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      found.forEach((name, file) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(file);
      });
      libraries.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
