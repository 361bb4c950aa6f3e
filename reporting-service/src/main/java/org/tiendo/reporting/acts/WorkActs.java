package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Stage;

/// What the lead unit does.
final class WorkActs {

  static final Input<Subject> REASON = Input.of(required("reason", Kind.AREA));

  static final List<Act> ALL =
      List.of(
          // tiếp nhận
          Declared.of("acknowledge", "AcknowledgeAssignment", Who.in(Stage.ASSIGNED).and(Who.LEAD)),
          // báo cáo tiến độ; who is not of the lead unit reports on its behalf
          Declared.of(
              "report",
              "ReportProgress",
              Who.WORKING.and(Who.LEAD.or(Who.MONITOR)),
              Input.of("onBehalfOf", (subject, _) -> required("onBehalfOf", Kind.HIDDEN))
                  .as((subject, _, _) -> behalf(subject)),
              Input.of(optional("percent", Kind.PERCENT)).refusedBy("percent-in-range"),
              Input.of(optional("stage", Kind.TEXT)),
              Input.of(optional("note", Kind.AREA)).refusedBy("progress-says-something")),
          // trình
          Declared.of(
              "submit",
              "SubmitProject",
              Who.in(Stage.IN_PROGRESS, Stage.RETURNED).and(Who.HEAD_OF_LEAD),
              Input.of(required(Files.FIELD, Kind.FILES))
                  .refusedBy("submission-has-files", "submission-files-described"),
              Responses.INPUT,
              Input.of(optional("opinions", Kind.AREA)).refusedBy("mandatory-opinions-first")),
          // rút hồ sơ trình
          Declared.of(
              "withdraw-submission",
              "WithdrawSubmission",
              Who.in(Stage.SUBMITTED).and(Who.HEAD_OF_LEAD).and(s -> !s.isScored()),
              REASON),
          // xin gia hạn
          Declared.of(
              "extend",
              "RequestExtension",
              Who.WORKING.and(Who.LEAD).and(Subject::canBeExtended),
              Input.of(required("expectedOn", Kind.DATE))
                  .refusedBy("extension-puts-off", "extension-before-expiry", "extensions-capped"),
              Input.of(required("cause", Kind.AREA)),
              Input.of(required("progress", Kind.AREA))),
          // đề nghị làm rõ
          Declared.of(
              "clarify",
              "RequestClarification",
              Who.WORKING.and(Who.LEAD),
              Input.of(required("question", Kind.AREA))),
          // đề nghị thay đổi đơn vị chủ trì
          Declared.of(
              "propose-lead",
              "ProposeReassignment",
              Who.WORKING.and(Who.LEAD),
              Input.of(
                      "proposed",
                      (subject, texts) ->
                          optional("proposed", Kind.CHOICE)
                              .of(Options.units(subject.query(), texts)))
                  .refusedBy("proposed-lead-differs"),
              REASON));

  private WorkActs() {}

  private static @Nullable String behalf(Subject subject) {
    UnitId lead = subject.standing().lead();
    return subject.actor().unit().equals(lead) ? null : lead.value();
  }
}
