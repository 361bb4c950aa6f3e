package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.function.Predicate;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.Stage;

/// How an item goes on otherwise than it was assigned: in others, in parts, in the next programme; and what time brings.
final class FateActs {

  private static final Input<Subject> BASIS = Input.of(optional("basis", Kind.TEXT));
  private static final Predicate<Subject> RULED =
      Who.OPEN.or(Who.in(Stage.SUSPENDED)).and(Subject::isOfOwnProgramme);

  static final List<Act> ALL =
      List.of(
          // gộp
          Declared.of(
              "merge",
              "MergeProjects",
              Who.OPEN.and(Subject::isOfOwnProgramme),
              Input.of(
                      "sources",
                      (subject, _) -> required("sources", Kind.SEVERAL).of(others(subject)))
                  .refusedBy("merged-items-distinct"),
              WorkActs.REASON,
              BASIS),
          // tách
          Declared.of(
              "split",
              "SplitProject",
              RULED,
              Input.of(
                      "parts",
                      (subject, texts) ->
                          Field.rows(
                              "parts",
                              true,
                              required("title", Kind.AREA),
                              required("product", Kind.AREA),
                              required("lead", Kind.CHOICE)
                                  .of(Options.units(subject.query(), texts)),
                              optional("dueOn", Kind.DATE)))
                  .refusedBy("split-has-parts", "part-due-within-whole"),
              WorkActs.REASON,
              BASIS),
          // chuyển tiếp
          Declared.of(
              "carry-over",
              "CarryOverProject",
              Who.OPEN
                  .or(Who.in(Stage.SUSPENDED))
                  .and(s -> !s.places().isEmpty() && !s.nextPlaces().isEmpty()),
              Input.of("from", (subject, _) -> required("from", Kind.CHOICE).of(subject.places()))
                  .refusedBy("carried-over-from-its-programme"),
              Input.of("to", (subject, _) -> required("to", Kind.CHOICE).of(subject.nextPlaces()))
                  .refusedBy("carried-over-to-next")),
          Declared.of(
              "event-happened",
              "RecordDeadlineEvent",
              Who.OPEN.and(Who.ASSIGNER_HERSELF_OR_MONITOR).and(Subject::awaitsEvent),
              Input.of(required("happenedOn", Kind.DATE))
                  .refusedBy("deadline-event-not-awaited", "deadline-event-happened")),
          Declared.of(
              "lapse",
              "RecordCoordinationLapse",
              Who.OPEN.and(Who.MONITOR).and(s -> s.lapsing().isPresent()),
              Input.carried("number", s -> s.lapsing().orElse(0))));

  private FateActs() {}

  private static List<Field.Option> others(Subject subject) {
    return Options.items(
        subject.query(),
        item ->
            !item.itemClass().done()
                && !item.itemClass().apart()
                && !item.id().equals(Item.idOf(subject.id())));
  }
}
