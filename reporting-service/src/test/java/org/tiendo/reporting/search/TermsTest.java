package org.tiendo.reporting.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.search.Field.Weight;

class TermsTest {

  private static final String TITLE =
      "Đề án đổi mới, hoàn thiện tổ chức bộ máy theo Nghị quyết 28-NQ/TW";

  private static int score(String wanted, String title) {
    return Terms.of(wanted).score(List.of(Field.of(Weight.TITLE, title)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "đề án",
        "de an",
        "DE AN",
        "Đề Án",
        "to chuc bo may",
        "bộ máy tổ chức",
        "tổ ch",
        "28-NQ/TW",
        "28 nq",
        "nq/tw 28",
        "doi moi hoan thien",
        "ĐỔI"
      })
  void finds_words_with_and_without_marks_in_any_case_order_and_beginning(String wanted) {
    assertThat(score(wanted, TITLE)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"đề tài", "an ninh de", "ổi mới", "28-NQ/TU", "máy bay"})
  void finds_nothing_unless_each_word_begins_a_word(String wanted) {
    assertThat(score(wanted, TITLE)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Normalizer.Form.class)
  void finds_every_form_of_unicode_by_every_other(Normalizer.Form form) {
    for (Normalizer.Form other : Normalizer.Form.values()) {
      assertThat(score(Normalizer.normalize("tổ chức", form), Normalizer.normalize(TITLE, other)))
          .isEqualTo(score("tổ chức", TITLE))
          .isPositive();
    }
  }

  @Test
  void folds_every_letter_of_the_vietnamese_alphabet() {
    String letters =
        "aàảãáạăằẳẵắặâầẩẫấậ|dđ|eèẻẽéẹêềểễếệ|iìỉĩíị|oòỏõóọôồổỗốộơờởỡớợ|uùủũúụưừửữứự|yỳỷỹýỵ";
    for (String letter : letters.split("\\|")) {
      assertThat(Folding.fold(letter).strip().chars().distinct()).as(letter).hasSize(1);
      assertThat(Folding.fold(letter.toUpperCase(java.util.Locale.ROOT)))
          .isEqualTo(Folding.fold(letter));
      assertThat(Folding.fold(Normalizer.normalize(letter, Normalizer.Form.NFD)))
          .isEqualTo(Folding.fold(letter));
    }
    assertThat(Folding.fold("  Đề—án №２８ (ｂ) ")).isEqualTo(" de an 28 b ");
    assertThat(Folding.fold("")).isEqualTo(" ");
    assertThat(Folding.fold("\uD83D\uDE00 a")).endsWith(" a ");
  }

  @Test
  void puts_first_what_fits_as_it_was_written() {
    String marked = "Báo cáo về tổ chức";
    String other = "Báo cáo về tô chúc";
    assertThat(score("tổ chức", marked)).isGreaterThan(score("tổ chức", other));
    assertThat(score("to chuc", marked)).isEqualTo(score("to chuc", other));
    assertThat(score("tổ chức", marked)).isGreaterThan(score("tổ chức", "Chức năng của tổ"));
    assertThat(score("tổ", "Tổ công tác")).isGreaterThan(score("tổ", "Tổng kết"));
  }

  @Test
  void holds_a_number_for_more_than_a_title_and_a_title_for_more_than_a_unit() {
    Terms terms = Terms.of("28");
    assertThat(terms.score(List.of(Field.of(Weight.NUMBER, "28-NQ/TW"))))
        .isGreaterThan(terms.score(List.of(Field.of(Weight.TITLE, "28 điểm"))));
    assertThat(terms.score(List.of(Field.of(Weight.TITLE, "28 điểm"))))
        .isGreaterThan(terms.score(List.of(Field.of(Weight.UNIT, "Tổ 28"))));
  }

  @Test
  void finds_words_that_stand_in_different_fields() {
    List<Field> fields =
        List.of(Field.of(Weight.TITLE, "Đề án nhân sự"), Field.of(Weight.UNIT, "Ban Tổ chức"));
    assertThat(Terms.of("nhan su ban").score(fields)).isPositive();
    assertThat(Terms.of("nhan su van phong").score(fields)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "— ? !", "\u0301"})
  void is_empty_without_a_word(String wanted) {
    assertThat(Terms.of(wanted).isEmpty()).isTrue();
    assertThat(Terms.of(null).isEmpty()).isTrue();
  }

  @Test
  void looks_at_so_much_and_no_more() {
    assertThat(Terms.of("a".repeat(10_000)).words()).singleElement().asString().hasSize(200);
    assertThat(Terms.of("a ".repeat(10_000)).words()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "to chuc, Ban Tổ chức Trung ương, Ban [Tổ] [chức] Trung ương",
    "de, Đề án (đề cương), [Đề] án ([đề] cương)",
    "x, Đề án, Đề án",
    "28, 28-NQ/TW, [28]-NQ/TW"
  })
  void marks_the_words_that_were_found(String wanted, String text, String marked) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String shown =
          Terms.of(wanted).highlight(Normalizer.normalize(text, form)).stream()
              .map(part -> part.found() ? "[" + part.text() + "]" : part.text())
              .collect(Collectors.joining());
      assertThat(Normalizer.normalize(shown, Normalizer.Form.NFC)).isEqualTo(marked);
    }
  }
}
