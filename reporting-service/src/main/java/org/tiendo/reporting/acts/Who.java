package org.tiendo.reporting.acts;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.figures.Stage;

/// To whom, and in which state of the item, an act is offered. The service that decides has the last word.
final class Who {

  /// The lead's people; its head is among them. By the token alone, as the service asks it.
  static final Predicate<Subject> LEAD =
      s ->
          s.actor().is(Role.UNIT_OFFICER, s.standing().lead())
              || s.actor().is(Role.UNIT_HEAD, s.standing().lead());

  static final Predicate<Subject> HEAD_OF_LEAD = s -> s.may(s.standing().lead(), Role.UNIT_HEAD);

  static final Predicate<Subject> ASSIGNER =
      s -> s.may(s.assigned().assigner(), Role.ASSIGNING_AUTHORITY);

  static final Predicate<Subject> MONITOR = s -> s.actor().has(Role.MONITORING_OFFICE);

  static final Predicate<Subject> ASSIGNER_OR_MONITOR = ASSIGNER.or(MONITOR);

  /// By the token alone, as the service asks it where an entry is mended or a question answered.
  static final Predicate<Subject> ASSIGNER_HERSELF_OR_MONITOR =
      MONITOR.or(s -> s.actor().is(Role.ASSIGNING_AUTHORITY, s.assigned().assigner()));

  /// Whoever assigned it or follows it, but for the unit that led it.
  static final Predicate<Subject> CONFIRMING =
      ASSIGNER_OR_MONITOR.and(s -> !s.actor().unit().equals(s.standing().lead()));

  /// The lead works on it.
  static final Predicate<Subject> WORKING =
      in(Stage.ASSIGNED, Stage.ACKNOWLEDGED, Stage.IN_PROGRESS, Stage.RETURNED);

  /// Neither done nor ended nor suspended.
  static final Predicate<Subject> OPEN = WORKING.or(in(Stage.SUBMITTED, Stage.ACCEPTED));

  private Who() {}

  static Predicate<Subject> in(Stage first, Stage... others) {
    Set<Stage> stages = EnumSet.of(first, others);
    return subject -> stages.contains(subject.stage());
  }
}
