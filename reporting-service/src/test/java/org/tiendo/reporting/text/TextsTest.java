package org.tiendo.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.register.Register;

class TextsTest {

  private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z][\\w.-]*)\\s*=");

  static Stream<String> languages() {
    return Texts.languages().stream();
  }

  /// In one bundle the last would win, of two the first.
  @ParameterizedTest
  @MethodSource("languages")
  void no_key_has_words_twice(String language) throws IOException {
    Path folder = Path.of("src/main/resources/org/tiendo/reporting/text");
    boolean first = language.equals(Texts.languages().getFirst());
    List<String> keys = new ArrayList<>();
    try (DirectoryStream<Path> bundles =
        Files.newDirectoryStream(
            folder,
            file ->
                file.toString().contains("_") ^ first && file.toString().endsWith(".properties"))) {
      for (Path bundle : bundles) {
        KEY.matcher(Files.readString(bundle)).results().forEach(key -> keys.add(key.group(1)));
      }
    }
    assertThat(keys).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_class_and_type_has_a_name(String language) {
    Texts texts = Texts.of(language);
    for (ItemClass itemClass : ItemClass.values()) {
      assertThat(texts.say("class." + itemClass)).isNotBlank();
      assertThat(texts.say("class.short." + itemClass)).isNotBlank();
    }
    for (Stage stage : Stage.values()) {
      assertThat(texts.say("stage." + stage)).isNotBlank();
    }
    for (ItemType type : ItemType.values()) {
      assertThat(texts.say("type." + type)).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_an_event_says_is_said_of_fields_that_it_has(String language) {
    Texts texts = Texts.of(language);
    for (EventTypes.Entry type : EventTypes.all()) {
      if (texts.has("said." + type.type())) {
        Matcher field =
            Pattern.compile("\\{([A-Za-z.]+)}").matcher(texts.pattern("said." + type.type()));
        while (field.find()) {
          assertThat(has(type.recordClass(), field.group(1)))
              .as(type.type() + " has " + field.group(1))
              .isTrue();
        }
      }
    }
  }

  private static boolean has(Class<?> record, String path) {
    String[] names = path.split("\\.", 2);
    return record.isRecord()
        && Stream.of(record.getRecordComponents())
            .filter(component -> component.getName().equals(names[0]))
            .anyMatch(component -> names.length == 1 || has(component.getType(), names[1]));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_published_type_has_words(String language) {
    Texts texts = Texts.of(language);
    assertThat(EventTypes.all())
        .extracting(EventTypes.Entry::type)
        .filteredOn(type -> !texts.has("event." + type))
        .isEmpty();
  }

  @Test
  void numbers_are_written_as_the_language_writes_them() {
    assertThat(Texts.of("vi").number(1234.5)).isEqualTo("1.234,5");
    assertThat(Texts.of("en").number(1234.5)).isEqualTo("1,234.5");
    assertThat(Texts.of("vi").say("own.plain", 1000, 1234)).contains("1.000/1.234 đề án");
  }

  @Test
  void a_document_type_without_words_is_a_document() {
    assertThat(Texts.of("en").sayOr("documents", "decree", "documents", 1)).isEqualTo("1 document");
    assertThat(Texts.of("en").sayOr("documents", "decision", "documents", 1))
        .isEqualTo("1 decision");
  }

  @Test
  void lists_are_joined_as_the_language_joins_them() {
    assertThat(Texts.of("en").list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    assertThat(Texts.of("vi").list(List.of("A", "B", "C"))).isEqualTo("A, B, C");
    assertThat(Texts.of("vi").list(List.of())).isEmpty();
  }

  @Test
  void a_unit_without_a_name_in_the_language_has_another_one() {
    Register register =
        new Facts().unit("office", null, "Văn phòng", "Office").history().register();
    var units = AsOf.of(register, LocalDate.of(2022, 1, 1)).units();
    assertThat(Texts.of("vi").name(new UnitId("office"), units)).isEqualTo("Văn phòng");
    assertThat(Texts.of("vi").name(new UnitId("nobody"), Map.of())).isEqualTo("nobody");
  }

  @Test
  void a_language_without_a_bundle_is_refused() {
    assertThatThrownBy(() -> Texts.of("xx")).isInstanceOf(IllegalArgumentException.class);
  }
}
