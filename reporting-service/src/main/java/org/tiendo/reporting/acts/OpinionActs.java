package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.Arrays;
import java.util.List;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.reporting.acts.Field.Kind;

/// What other units are asked, and what they answer (phối hợp).
final class OpinionActs {

  static final List<Act> ALL =
      List.of(
          Declared.of(
              "ask-opinion",
              "RequestCoordination",
              Who.WORKING.and(Who.LEAD),
              Input.of(
                      "unit",
                      (subject, texts) ->
                          required("unit", Kind.CHOICE).of(Options.units(subject.query(), texts)))
                  .refusedBy("coordination-asks-others", "project-unit-unknown"),
              Input.of(required("question", Kind.AREA)),
              Input.of(required("dueOn", Kind.DATE)).refusedBy("coordination-due-ahead"),
              Input.of(optional("mandatory", Kind.SWITCH))),
          Declared.of(
              "answer-opinion",
              "AnswerCoordination",
              Who.OPEN.and(s -> s.askedOfMe().isPresent()),
              Input.carried("number", s -> s.askedOfMe().orElse(0)),
              Input.of(
                  "opinion",
                  (_, texts) ->
                      required("opinion", Kind.CHOICE)
                          .of(
                              Arrays.stream(Opinion.values())
                                  .map(o -> new Field.Option(o.name(), texts.say("code." + o)))
                                  .toList())),
              Input.of(optional("comments", Kind.AREA))
                  .refusedBy("coordination-opinion-explained")),
          Declared.of(
              "answer-clarification",
              "AnswerClarification",
              Who.OPEN.and(Who.ASSIGNER_HERSELF_OR_MONITOR).and(s -> s.openQuestion().isPresent()),
              Input.carried("number", s -> s.openQuestion().orElse(0)),
              Input.of(required("answer", Kind.AREA))));

  private OpinionActs() {}
}
