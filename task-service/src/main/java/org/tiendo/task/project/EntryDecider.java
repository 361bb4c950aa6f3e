package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.EntryRule.CONFIRMED_BY_OTHERS;
import static org.tiendo.task.project.EntryRule.CORRECTED_BY_WHO_ENTERS;
import static org.tiendo.task.project.ProjectDecider.notIn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections.Entered;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.EntryCommand.ConfirmCorrection;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.EntryCommand.RejectCorrection;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionConfirmed;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionRejected;
import org.tiendo.task.project.EntryEvent.ProjectEntryCorrected;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Merged;
import org.tiendo.task.project.Project.Withdrawn;

/// Decides on correcting what was mistyped about an item. The past stays as it was entered.
final class EntryDecider {

  private static final Pattern PERCENT = Pattern.compile("100|[1-9]?[0-9]");

  private EntryDecider() {}

  static Decision<ProjectEvent> decide(
      EntryCommand command, Known project, ProjectReferences known) {
    if (project instanceof Merged || project instanceof Withdrawn) return notIn(project);
    Item item = project.item();
    return switch (command) {
      case CorrectEntry c -> correct(c, project, known);
      case ConfirmCorrection c ->
          mayDecide(c, project)
              ? item.corrections()
                  .decide(
                      c.context(),
                      c.number(),
                      _ ->
                          accept(
                              new ProjectCorrectionConfirmed(
                                  c.project(), c.context().effectiveOn(), c.number())))
              : refuse(CONFIRMED_BY_OTHERS);
      case RejectCorrection c ->
          mayDecide(c, project)
              ? item.corrections()
                  .decide(
                      c.context(),
                      c.number(),
                      _ ->
                          accept(
                              new ProjectCorrectionRejected(
                                  c.project(), c.context().effectiveOn(), c.number(), c.reason())))
              : refuse(CONFIRMED_BY_OTHERS);
    };
  }

  private static boolean mayDecide(EntryCommand c, Known project) {
    Actor actor = c.context().actor();
    return Parties.assignsOrFollows(actor, project)
        && !project.item().rounds().workers().contains(actor.person());
  }

  private static Decision<ProjectEvent> correct(
      CorrectEntry c, Known project, ProjectReferences known) {
    if (!mayCorrect(c, project)) return refuse(CORRECTED_BY_WHO_ENTERS);
    String field = c.wanted().field();
    Entered entered = entered(field, project.item());
    if (entered.value() != null && !readable(field, c.wanted().to())) {
      return refuse(CorrectionRule.CORRECTED_VALUE_READABLE, Map.of("field", field));
    }
    return project
        .item()
        .corrections()
        .correct(
            c.context(),
            c.wanted(),
            entered,
            known.calendar(),
            (correction, by) ->
                new ProjectEntryCorrected(c.project(), c.context().effectiveOn(), correction, by));
  }

  private static boolean mayCorrect(CorrectEntry c, Known project) {
    Actor actor = c.context().actor();
    return c.wanted().field().equals(Entry.PERCENT)
        ? Parties.worksFor(actor, project.lead()) || actor.has(Role.MONITORING_OFFICE)
        : Parties.assignsOrFollows(actor, project);
  }

  private static Entered entered(String field, Item item) {
    Entry entry = item.entry();
    return new Entered(
        value(field, item), field.equals(Entry.PERCENT) ? entry.reportedOn() : entry.enteredOn());
  }

  /// The value that stands there; null if there is none that could be mistyped.
  private static @Nullable String value(String field, Item item) {
    Entry entry = item.entry();
    return switch (field) {
      case Entry.TITLE -> entry.title();
      case Entry.PRODUCT -> entry.product();
      case Entry.FIELD -> entry.field();
      case Entry.DEADLINE ->
          item.hasItsFirstDeadline() ? text(item.deadline().current().dueOn()) : null;
      case Entry.PERCENT -> text(entry.percent());
      default -> null;
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static boolean readable(String field, String to) {
    return switch (field) {
      case Entry.DEADLINE -> isDate(to);
      case Entry.PERCENT -> PERCENT.matcher(to).matches();
      case Entry.FIELD -> true;
      default -> !to.isBlank();
    };
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
