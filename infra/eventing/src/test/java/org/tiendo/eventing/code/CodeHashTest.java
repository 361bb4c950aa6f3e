package org.tiendo.eventing.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodeHashTest {

  /// A state whose fold asks another class.
  record Sum(int value, Unit unit) {
    Sum plus(int more) {
      return Arithmetic.sum(this, more);
    }
  }

  /// A part of the state.
  record Unit(String name) {}

  /// What the fold asks.
  static final class Arithmetic {
    static Sum sum(Sum sum, int more) {
      return new Sum(sum.value() + more, sum.unit());
    }
  }

  /// Nothing asks this.
  static final class Unrelated {}

  private final Set<String> asked = new TreeSet<>();

  private static byte[] file(String name) {
    try (InputStream in =
        CodeHashTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
      return in == null || name.startsWith("java/") ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hash(String changed) {
    CodeHash hash =
        new CodeHash(name -> {
          asked.add(name);
          return name.equals(internal(CodeHashTest.class))
              ? null
              : name.equals(changed) ? other(name) : file(name);
        });
    return hash.with(List.of(Sum.class)).value();
  }

  private static byte[] other(String name) {
    return ClassFile.of().build(ClassDesc.ofInternalName(name), _ -> {});
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  @Test
  void the_same_code_has_the_same_hash() {
    assertThat(hash("none")).isEqualTo(hash("none")).matches("[0-9a-f]{32}");
    assertThat(asked)
        .contains(internal(Arithmetic.class))
        .doesNotContain(internal(Unrelated.class));
  }

  @Test
  void a_change_in_what_the_fold_asks_changes_the_hash() {
    assertThat(hash(internal(Arithmetic.class))).isNotEqualTo(hash("none"));
  }

  @Test
  void a_change_elsewhere_does_not() {
    assertThat(hash(internal(Unrelated.class))).isEqualTo(hash("none"));
  }

  @Test
  void what_only_stands_in_a_signature_counts_too() {
    hash("none");
    assertThat(asked).contains(internal(Unit.class));
  }
}
