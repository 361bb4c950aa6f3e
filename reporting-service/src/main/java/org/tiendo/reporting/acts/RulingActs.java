package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.Arrays;
import java.util.List;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Stage;

/// What those do who assigned an item or follow it.
final class RulingActs {

  private static final Input<Subject> BASIS = Input.of(optional("basis", Kind.TEXT));
  private static final Input<Subject> REASON = WorkActs.REASON;

  static final List<Act> ALL =
      List.of(
          // hoàn thành
          Declared.of(
              "complete",
              "CompleteProject",
              Who.in(Stage.ACCEPTED).and(Who.CONFIRMING),
              Input.of(
                      "documents",
                      (subject, _) -> optional("documents", Kind.SEVERAL).of(subject.documents()))
                  .refusedBy("project-document-unknown", "issued-document-required")),
          // hủy xác nhận hoàn thành
          Declared.of(
              "reverse",
              "ReverseCompletion",
              Who.in(Stage.COMPLETED).and(Who.ASSIGNER_OR_MONITOR),
              REASON),
          // gia hạn: a date gives more time, none does not
          Declared.of(
              "decide-extension",
              "DecideExtension",
              Who.OPEN.and(Who.ASSIGNER).and(s -> s.standing().asked() != null),
              Input.carried("number", Subject::extensionAsked),
              Input.of(
                      "dueOn",
                      (subject, _) -> optional("dueOn", Kind.DATE).with(subject.expectedOn()))
                  .refusedBy("extension-puts-off"),
              Input.of(optional("reason", Kind.AREA)).refusedBy("extension-rejection-explained")),
          // tạm dừng
          Declared.of(
              "suspend",
              "SuspendProject",
              Who.OPEN.and(Who.ASSIGNER),
              REASON,
              Input.of(required("basis", Kind.TEXT)),
              Input.of(
                  "policy",
                  (_, texts) ->
                      required("policy", Kind.CHOICE)
                          .of(
                              Arrays.stream(SuspensionPolicy.values())
                                  .map(p -> new Field.Option(p.name(), texts.say("code." + p)))
                                  .toList()))),
          Declared.of("resume", "ResumeProject", Who.in(Stage.SUSPENDED).and(Who.ASSIGNER)),
          // thay đổi đơn vị chủ trì
          Declared.of(
              "reassign",
              "ReassignLead",
              Who.WORKING.and(Who.ASSIGNER),
              Input.of(
                      "lead",
                      (subject, texts) ->
                          required("lead", Kind.CHOICE).of(Options.units(subject.query(), texts)))
                  .refusedBy(
                      "new-lead-differs",
                      "assigner-is-superior",
                      "lead-is-not-coordinator",
                      "lead-is-not-reviewer",
                      "project-unit-unknown"),
              REASON,
              BASIS),
          Declared.of(
              "add-coordinator",
              "AddCoordinator",
              Who.OPEN.and(Who.ASSIGNER_HERSELF_OR_MONITOR),
              Input.of(
                      "unit",
                      (subject, texts) ->
                          required("unit", Kind.CHOICE).of(Options.units(subject.query(), texts)))
                  .refusedBy("lead-is-not-coordinator", "coordinators-distinct"),
              Input.of(optional("task", Kind.TEXT))),
          Declared.of(
              "remove-coordinator",
              "RemoveCoordinator",
              Who.OPEN
                  .and(Who.ASSIGNER_HERSELF_OR_MONITOR)
                  .and(s -> !s.standing().coordinators().isEmpty()),
              Input.of(
                      "unit",
                      (subject, texts) ->
                          required("unit", Kind.CHOICE)
                              .of(
                                  Options.units(
                                      subject.standing().coordinators(), subject.query(), texts)))
                  .refusedBy("coordinator-unknown"),
              REASON),
          // rút khỏi chương trình
          Declared.of(
              "withdraw",
              "WithdrawProject",
              Who.OPEN.and(Subject::isOfOwnProgramme),
              REASON,
              BASIS));

  private RulingActs() {}
}
