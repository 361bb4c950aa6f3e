package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.text.Texts;

/// What can be done to an item, in the order in which it is usually done.
final class Acts {

  private static final String TASK = "task";
  private static final String ON = "effectiveOn";
  private static final List<Act> ALL =
      List.of(new Report(), new Submit(), new ReviewAct(), new Complete());

  private Acts() {}

  static Optional<Act> named(String name) {
    return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
  }

  static List<Act> offered(Subject subject) {
    return ALL.stream().filter(act -> act.isOffered(subject)).toList();
  }

  /// The business date, today unless said otherwise.
  static Field on(Subject subject) {
    return required(ON, Field.Kind.DATE).with(subject.query().asOf().date().toString());
  }

  private static boolean isIn(Subject subject, Stage first, Stage... others) {
    return EnumSet.of(first, others).contains(subject.stage());
  }

  /// Tell how far the work is (báo cáo tiến độ).
  static final class Report implements Act {

    @Override
    public String name() {
      return "report";
    }

    @Override
    public boolean isOffered(Subject subject) {
      Actor actor = subject.actor();
      UnitId lead = subject.assigned().lead();
      return isIn(subject, Stage.ASSIGNED, Stage.IN_PROGRESS, Stage.RETURNED)
          && (actor.is(Role.UNIT_OFFICER, lead)
              || actor.is(Role.UNIT_HEAD, lead)
              || actor.has(Role.MONITORING_OFFICE));
    }

    @Override
    public List<Field> fields(Subject subject, Texts texts) {
      return List.of(
          optional("percent", Field.Kind.PERCENT),
          optional("stage", Field.Kind.TEXT),
          optional("note", Field.Kind.AREA),
          on(subject));
    }

    /// Who is not of the lead unit reports on its behalf, and is recorded as doing so.
    @Override
    public Sending sending(Subject subject, Entries entries) {
      UnitId lead = subject.assigned().lead();
      @Nullable String behalf = subject.actor().unit().equals(lead) ? null : lead.value();
      return Sending.of(TASK, "ReportProgress")
          .with("project", subject.id().value())
          .with("onBehalfOf", behalf)
          .with("percent", entries.whole("percent"))
          .with("stage", entries.text("stage"))
          .with("note", entries.text("note"))
          .with(ON, entries.requiredDate(ON));
    }

    @Override
    public Map<String, String> fieldsOfRules() {
      return Map.of(
          "percent-in-range",
          "percent",
          "progress-says-something",
          "note",
          "effective-in-future",
          ON,
          "project-dates-run-forward",
          ON);
    }
  }

  /// Hand the work over for review (trình).
  static final class Submit implements Act {

    @Override
    public String name() {
      return "submit";
    }

    @Override
    public boolean isOffered(Subject subject) {
      return isIn(subject, Stage.IN_PROGRESS, Stage.RETURNED)
          && subject.actor().is(Role.UNIT_HEAD, subject.assigned().lead());
    }

    @Override
    public List<Field> fields(Subject subject, Texts texts) {
      return List.of(required(Files.FIELD, Field.Kind.FILES), on(subject));
    }

    @Override
    public Sending sending(Subject subject, Entries entries) {
      return Sending.of(TASK, "SubmitProject")
          .with("project", subject.id().value())
          .with("files", Files.of(entries))
          .with(ON, entries.requiredDate(ON));
    }

    @Override
    public Map<String, String> fieldsOfRules() {
      return Map.of(
          "submission-has-files",
          Files.FIELD,
          "submission-files-described",
          Files.FIELD,
          "effective-in-future",
          ON,
          "project-dates-run-forward",
          ON);
    }
  }

  /// Confirm that the accepted item is done (hoàn thành).
  static final class Complete implements Act {

    private static final String DOCUMENTS = "documents";

    @Override
    public String name() {
      return "complete";
    }

    @Override
    public boolean isOffered(Subject subject) {
      Actor actor = subject.actor();
      return isIn(subject, Stage.ACCEPTED)
          && !actor.unit().equals(subject.assigned().lead())
          && (actor.has(Role.MONITORING_OFFICE)
              || actor.is(Role.ASSIGNING_AUTHORITY, subject.assigned().assigner()));
    }

    @Override
    public List<Field> fields(Subject subject, Texts texts) {
      List<Field> fields = new ArrayList<>();
      List<Field.Option> issued =
          subject.query().asOf().documents().stream()
              .filter(d -> d.event().producedBy().contains(subject.id()))
              .map(d -> new Field.Option(d.event().document().value(), d.event().title()))
              .toList();
      fields.add(optional(DOCUMENTS, Field.Kind.SEVERAL).of(issued));
      fields.add(on(subject));
      return fields;
    }

    @Override
    public Sending sending(Subject subject, Entries entries) {
      return Sending.of(TASK, "CompleteProject")
          .with("project", subject.id().value())
          .with(DOCUMENTS, entries.all(DOCUMENTS))
          .with(ON, entries.requiredDate(ON));
    }

    @Override
    public Map<String, String> fieldsOfRules() {
      return Map.of(
          "project-document-unknown", DOCUMENTS,
          "issued-document-required", DOCUMENTS,
          "effective-in-future", ON,
          "project-dates-run-forward", ON);
    }
  }
}
