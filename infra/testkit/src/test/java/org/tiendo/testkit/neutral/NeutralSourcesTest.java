package org.tiendo.testkit.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.testkit.Reactor;

class NeutralSourcesTest {

  @TempDir Path root;

  @Test
  void main_code_of_all_modules_names_no_country_language_party_or_zone() {
    assertThat(NeutralSources.check(Path.of(""), 200)).isGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"Viet Nam\";",
        "String s = \"Việt Nam\";",
        "String s = \"in HANOI today\";",
        "String s = \"Asia/Bangkok\";",
        "String s = \"Europe/Paris\";",
        "String s = \"+07:00\";",
        "String s = \"UTC+7\";",
        "String s = \"vi\";",
        "String s = \"en\";",
        "String s = \"en-GB\";",
        "String s = \"vi_VN\";",
        "String s = \"Đảng Cộng sản\";",
        "String s = \"New Zealand\";",
        "String s = \"\"\"\n  printed in Vietnamese\n  \"\"\";",
        "int partyName;",
        "int hanoiOffice;",
        "static final int HO_CHI_MINH = 1;",
        "void printEnglish() {}",
        "Object o = java.util.Locale.US;",
        "Object o = java.util.Locale.FRENCH;",
        "record Politburo() {}",
        "enum Kind { COMMUNIST }"
      })
  void a_partial_word_is_found(String member) throws IOException {
    write(member);

    assertThatThrownBy(() -> NeutralSources.check(root, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Some.java:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// in Vietnamese: đề án, Asia/Bangkok",
        "/* the party of Viet Nam */ int x;",
        "/// Việt Nam\nint x;",
        "int open = 1; String sent = \"vital engine\";",
        "Object o = java.util.Locale.ROOT;",
        "String s = \"department/office\";",
        "String s = \"// not a comment about anything\";",
        "int parties; int counterpart; String s = \"end\";"
      })
  void comments_and_harmless_words_pass(String member) throws IOException {
    write(member);

    assertThatCode(() -> NeutralSources.check(root, 1)).doesNotThrowAnyException();
  }

  @Test
  void too_few_files_fail() throws IOException {
    write("int x;");

    assertThatThrownBy(() -> NeutralSources.check(root, 2)).isInstanceOf(AssertionError.class);
  }

  @Test
  void the_reactor_is_found_from_a_folder_of_a_module() throws IOException {
    write("int x;");

    assertThat(Reactor.folder(root.resolve("module/src/main/java"))).isEqualTo(root);
  }

  private void write(String member) throws IOException {
    Path folder = Files.createDirectories(root.resolve("module/src/main/java"));
    Files.writeString(root.resolve("pom.xml"), "<project><modules/><modules></modules></project>");
    Files.writeString(folder.resolve("Some.java"), "class Some {\n" + member + "\n}\n");
  }
}
