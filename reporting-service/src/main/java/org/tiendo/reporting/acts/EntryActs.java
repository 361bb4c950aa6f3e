package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Stage;

/// Mending what was mistyped (đính chính).
final class EntryActs {

  private static final Predicate<Subject> ENTERED =
      Who.in(Stage.WITHDRAWN, Stage.MERGED).negate().and(Who.ASSIGNER_HERSELF_OR_MONITOR);
  private static final Predicate<Subject> WAITING =
      ENTERED.and(s -> s.correctionToConfirm().isPresent());
  private static final Input<Subject> NUMBER =
      Input.carried("number", s -> s.correctionToConfirm().orElse(0));

  static final List<Act> ALL =
      List.of(
          Declared.of(
              "correct",
              "CorrectEntry",
              ENTERED,
              Input.of(
                  "field",
                  (_, texts) ->
                      required("field", Kind.CHOICE)
                          .of(
                              Stream.of("title", "product", "field", "deadline")
                                  .map(f -> new Field.Option(f, texts.say("correct." + f)))
                                  .toList())),
              Input.of(required("to", Kind.TEXT)).refusedBy("corrected-value-readable"),
              WorkActs.REASON),
          Declared.of("confirm-correction", "ConfirmCorrection", WAITING, NUMBER),
          Declared.of("reject-correction", "RejectCorrection", WAITING, NUMBER, WorkActs.REASON));

  private EntryActs() {}
}
