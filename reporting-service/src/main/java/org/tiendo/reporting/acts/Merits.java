package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Subject.Kind;

/// What forms of commendation and of criticism have in common: who is meant, and what it rests on.
final class Merits {

  private static final String KIND = "kind";
  static final Predicate<Case> GRANTING =
      at -> at.isNew() && at.isAnywhere(Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD);

  /// The document that says it.
  static final Input<Case> DOCUMENT =
      Input.in(
          "document",
          (at, t) -> optional("document", Field.Kind.CHOICE).of(Options.documents(at.query(), t)));

  private Merits() {}

  /// Who is commended or criticised: one of the three, told apart by its kind.
  static List<Input<Case>> subject(Kind... kinds) {
    List<Input<Case>> inputs = new ArrayList<>();
    inputs.add(
        Input.in(
                "subject",
                (_, t) -> required(KIND, Field.Kind.CHOICE).of(Options.codes(kinds, "subject", t)))
            .as((_, entries, _) -> subject(entries))
            .refusedBy(
                "commended-by-authority",
                "commended-from-above",
                "criticised-by-authority",
                "criticised-from-above"));
    inputs.add(
        Input.in(
                "unit",
                (at, t) ->
                    optional("unit", Field.Kind.CHOICE)
                        .of(Options.units(at.query(), t))
                        .when(KIND, Kind.UNIT + "|" + Kind.PERSON))
            .as((_, _, _) -> null)
            .refusedBy("commended-unit-unknown", "criticised-unit-unknown"));
    inputs.add(
        Input.in(
                "person",
                (at, t) ->
                    optional("person", Field.Kind.PERSON)
                        .of(Options.people(at.query(), t))
                        .when(KIND, Kind.PERSON.name()))
            .as((_, _, _) -> null)
            .refusedBy("never-commends-oneself", "never-criticises-oneself"));
    if (List.of(kinds).contains(Kind.SECTOR)) {
      inputs.add(
          Input.in(optional("sector", Field.Kind.TEXT).when(KIND, Kind.SECTOR.name()))
              .as((_, _, _) -> null));
    }
    return inputs;
  }

  private static Map<String, Object> subject(Entries entries) {
    Map<String, Object> subject = new HashMap<>();
    String kind = entries.required(KIND);
    subject.put(KIND, kind);
    if (kind.equals(Kind.SECTOR.name())) {
      subject.put("sector", entries.required("sector"));
    } else {
      subject.put("unit", entries.required("unit"));
      if (kind.equals(Kind.PERSON.name())) {
        subject.put("person", entries.required("person"));
      }
    }
    return subject;
  }

  /// Items and documents that it rests on.
  static List<Input<Case>> grounds(String... rules) {
    return List.of(
        Input.in(
                "grounds",
                (at, _) ->
                    optional("items", Field.Kind.SEVERAL).of(Options.items(at.query(), _ -> true)))
            .as((_, entries, _) -> grounds(entries))
            .refusedBy(rules),
        Input.in(
                "documents",
                (at, t) ->
                    optional("documents", Field.Kind.SEVERAL).of(Options.documents(at.query(), t)))
            .as((_, _, _) -> null));
  }

  private static List<Map<String, Object>> grounds(Entries entries) {
    List<Map<String, Object>> grounds = new ArrayList<>();
    entries.all("items").forEach(item -> grounds.add(Map.of("project", item)));
    entries.all("documents").forEach(document -> grounds.add(Map.of("document", document)));
    return grounds;
  }
}
