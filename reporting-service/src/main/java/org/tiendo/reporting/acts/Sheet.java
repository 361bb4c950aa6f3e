package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tiendo.reporting.text.Texts;

/// A declared act that is about no item: something new, or a step of a programme, a directive, a unit …
///
/// @param inputs may depend on what the form is about
record Sheet(
    Area area,
    String name,
    String command,
    Predicate<Case> offered,
    Function<Case, List<Input<Case>>> inputs) {

  private static final Input<Case> DATE =
      Input.in(
              Declared.ON, (at, _) -> Field.required(Declared.ON, Field.Kind.DATE).with(at.today()))
          .refusedBy("effective-in-future", "backdated-too-far");

  @SafeVarargs
  static Sheet of(
      Area area, String name, String command, Predicate<Case> offered, Input<Case>... inputs) {
    List<Input<Case>> all = List.of(inputs);
    return new Sheet(area, name, command, offered, _ -> all);
  }

  private Stream<Input<Case>> all(Case about) {
    List<Input<Case>> all = new ArrayList<>(inputs.apply(about));
    all.add(DATE);
    return all.stream();
  }

  List<Field> fields(Case about, Texts texts) {
    return all(about).map(input -> input.field().apply(about, texts)).toList();
  }

  Sending sending(Case about, Entries entries) {
    Sending sending = Sending.of(area.service(), command);
    for (Input<Case> input : all(about).toList()) {
      Field field = input.field().apply(about, about.query().texts());
      sending = sending.with(input.name(), input.value().of(about, entries, field));
    }
    return sending;
  }

  Map<String, String> fieldsOfRules(Case about) {
    Map<String, String> fields = new HashMap<>();
    all(about)
        .forEach(input ->
            input
                .rules()
                .forEach(rule ->
                    fields.put(rule, input.field().apply(about, about.query().texts()).name())));
    return fields;
  }

  /// Where its form is. The first of an area has the short address of what is new there.
  String path(String id) {
    String place = "/acts/" + area.path() + "/" + id;
    return id.equals(Case.NEW) && Sheets.isFirst(this) ? place : place + "/" + name;
  }
}
