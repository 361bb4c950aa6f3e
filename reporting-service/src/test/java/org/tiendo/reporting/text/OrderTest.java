package org.tiendo.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names stand in the order of the language's dictionaries. The JDK's collator has the letters right, but looks through spaces
/// and tells some decomposed forms apart, which the last tests show: hence ICU.
class OrderTest {

  /// Letters in their order, each with its tones in theirs.
  private static final List<String> ALPHABET =
      Stream.of(
              "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ",
              "b c d đ",
              "e è ẻ ẽ é ẹ ê ề ể ễ ế ệ",
              "g h i ì ỉ ĩ í ị k l m n",
              "o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ",
              "p q r s t",
              "u ù ủ ũ ú ụ ư ừ ử ữ ứ ự",
              "v x y ỳ ỷ ỹ ý ỵ")
          .flatMap(row -> Stream.of(row.split(" ")))
          .toList();

  private static final List<String> NAMES =
      List.of("an", "an ninh", "an toàn", "anh", "ăn", "ban an", "Ban Tổ chức", "bana", "Đà Nẵng");

  private static List<String> sorted(List<String> words, Comparator<String> order) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.reverse(shuffled);
    shuffled.sort(order);
    return shuffled;
  }

  private static Comparator<String> vietnamese() {
    return Texts.of("vi").order(Function.identity());
  }

  @Test
  void letters_and_tones_stand_in_the_order_of_the_alphabet() {
    assertThat(sorted(ALPHABET, vietnamese())).isEqualTo(ALPHABET);
  }

  @Test
  void a_word_stands_before_longer_words_that_begin_like_it() {
    assertThat(sorted(NAMES, vietnamese())).isEqualTo(NAMES);
  }

  @Test
  void every_form_of_unicode_is_the_same_word() {
    Comparator<String> order = vietnamese();
    for (String letter : ALPHABET) {
      for (Normalizer.Form form : Normalizer.Form.values()) {
        assertThat(order.compare(letter, Normalizer.normalize(letter, form))).isZero();
      }
    }
    assertThat(order.compare("ậ", "a\u0302\u0323")).isZero();
    assertThat(order.compare("ự", "u\u0323\u031B")).isZero();
  }

  @Test
  void another_language_orders_in_its_own_way() {
    Comparator<String> english = Texts.of("en").order(Function.identity());
    assertThat(sorted(List.of("đ", "d", "e"), english)).last().isEqualTo("e");
    assertThat(sorted(List.of("â", "az", "ab"), english)).containsExactly("â", "ab", "az");
  }

  @Test
  void the_collator_of_the_jdk_looks_through_spaces_and_tells_forms_apart() {
    var jdk = java.text.Collator.getInstance(Locale.forLanguageTag("vi"));
    assertThat(sorted(ALPHABET, jdk::compare)).isEqualTo(ALPHABET);
    assertThat(sorted(NAMES, jdk::compare)).isNotEqualTo(NAMES);
    assertThat(jdk.compare("ậ", "a\u0302\u0323")).isNotZero();
  }
}
