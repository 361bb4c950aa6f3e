package org.tiendo.eventing.command;

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
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A hash over the code that some classes consist of and refer to, down to the JDK: what is folded by other code has
/// another hash, however small the change.
final class CodeHash {

  private static final int LENGTH = 32;

  /// Where this module lies: it calls the fold, and the fold does not depend on it.
  private static final String OWN =
      CodeHash.class.getProtectionDomain().getCodeSource().getLocation().toString();

  /// A class in a descriptor or signature, e.g. `Lorg/tiendo/Example;`.
  private static final Pattern NAMED = Pattern.compile("L([\\w/$]+)[;<]");

  private final Function<String, byte @Nullable []> files;
  private final Map<String, byte[]> found = new TreeMap<>();

  /// @param files class file by internal name, null for classes of the JDK and those that are not there
  CodeHash(Function<String, byte @Nullable []> files) {
    this.files = files;
  }

  /// Of everything that the features' own code refers to, but for this module.
  CodeHash(ClassLoader loader) {
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
    try (InputStream in = found.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds classes and all they refer to.
  CodeHash with(Collection<? extends Class<?>> types) {
    Deque<String> open = new ArrayDeque<>();
    types.forEach(type -> open.add(internal(type)));
    while (!open.isEmpty()) {
      String name = open.remove();
      byte[] file = found.containsKey(name) ? null : files.apply(name);
      if (file != null) {
        found.put(name, file);
        open.addAll(references(file));
      }
    }
    return this;
  }

  /// Adds a class that only joins others together: itself, but not what it refers to, which may be the whole application.
  CodeHash withAlone(Class<?> type) {
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
  String value() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      found.forEach((name, file) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(file);
      });
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
