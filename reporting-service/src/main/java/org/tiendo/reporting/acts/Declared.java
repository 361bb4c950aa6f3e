package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tiendo.reporting.text.Texts;

/// An act that is nothing but a declaration: who is offered it in which state, and the fields of its command. What a form
/// needs beyond that is the same for all.
record Declared(
    String name,
    String service,
    String command,
    Predicate<Subject> offered,
    List<Input<Subject>> inputs)
    implements Act {

  static final String ON = "effectiveOn";

  private static final Input<Subject> DATE =
      Input.of(ON, (subject, _) -> Acts.on(subject))
          .refusedBy("effective-in-future", "backdated-too-far", "project-dates-run-forward");

  /// An act on the item itself; the date is asked for last.
  static Declared of(
      String name, String command, Predicate<Subject> offered, Input<Subject>... inputs) {
    List<Input<Subject>> all = new ArrayList<>();
    all.add(
        Input.of(
                "project",
                (subject, _) ->
                    Field.required("project", Field.Kind.HIDDEN).with(subject.id().value()))
            .as((subject, _, _) -> subject.id().value()));
    all.addAll(List.of(inputs));
    all.add(DATE);
    return new Declared(name, "task", command, offered, List.copyOf(all));
  }

  /// An act on the review of the last round.
  static Declared ofReview(
      String name, String command, Predicate<Subject> offered, Input<Subject>... inputs) {
    List<Input<Subject>> all = new ArrayList<>();
    all.add(
        Input.of(
            "review",
            (subject, _) ->
                Field.required("review", Field.Kind.HIDDEN)
                    .with(
                        subject
                            .lastReview()
                            .map(round -> round.opened().event().review().value())
                            .orElse(""))));
    all.addAll(List.of(inputs));
    all.add(DATE);
    return new Declared(name, "review", command, offered, List.copyOf(all));
  }

  @Override
  public Set<String> commands() {
    return Set.of(command);
  }

  @Override
  public boolean isOffered(Subject subject) {
    return offered.test(subject);
  }

  @Override
  public List<Field> fields(Subject subject, Texts texts) {
    return inputs.stream().map(input -> input.field().apply(subject, texts)).toList();
  }

  @Override
  public Sending sending(Subject subject, Entries entries) {
    Sending sending = Sending.of(service, command);
    for (Input<Subject> input : inputs) {
      Field field = input.field().apply(subject, subject.query().texts());
      sending = sending.with(field.name(), input.value().of(subject, entries, field));
    }
    return sending;
  }

  @Override
  public Map<String, String> fieldsOfRules() {
    Map<String, String> fields = new HashMap<>();
    for (Input<Subject> input : inputs) {
      input.rules().forEach(rule -> fields.put(rule, input.name()));
    }
    return fields;
  }
}
