package org.tiendo.task.directive;

import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.World.term;
import static org.tiendo.task.World.terms;
import static org.tiendo.task.directive.DirectiveRule.AUTHORITY_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.CLAUSE_NAMES_UNIQUE;
import static org.tiendo.task.directive.DirectiveRule.HAS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.ISSUED_BY_ITS_AUTHORITY;
import static org.tiendo.task.directive.DirectiveRule.ISSUED_ONCE;
import static org.tiendo.task.directive.DirectiveRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.directive.DirectiveRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.directive.DirectiveRule.SIGNED_BEFORE_EFFECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.Story;
import org.tiendo.task.directive.Directive.NotIssued;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;

class DirectiveDeciderTest {

  private static final DirectiveId ID = new DirectiveId("d-1");
  private static final List<Clause> CLAUSES =
      List.of(new Clause("III.2", "Draft a project", true), new Clause("IV", "For all", false));
  private static final DirectiveReferences KNOWN = known(YEARLY);

  @Nested
  class Issue_directive {

    @Test
    void its_number_is_taken_for_ever_within_authority_type_and_year() {
      given(KNOWN)
          .when(issue(by(AUTHORITY), "28", DAY))
          .thenClaiming("directive:centre/resolution/2022/28", issued("28", "2022", Secrecy.NONE));
    }

    @Test
    void its_number_is_taken_for_ever_within_the_term_that_the_signing_date_falls_into() {
      given(known(terms(term("XIII", "2021-01-31", "2026-01-20"))))
          .when(issue(by(CLERK), "28", DAY))
          .thenClaiming("directive:centre/resolution/XIII/28", issued("28", "XIII", Secrecy.NONE));
    }

    @Test
    void a_number_with_a_leading_zero_is_the_same_number() {
      given(KNOWN)
          .when(issue(by(AUTHORITY), "07A", DAY))
          .thenClaiming("directive:centre/resolution/2022/7a", issued("07A", "2022", Secrecy.NONE));
    }

    @Test
    void a_secret_directive_is_taken_in_by_an_isolated_installation() {
      given(new DirectiveDecider(true), KNOWN)
          .when(issue(Secrecy.SECRET))
          .thenClaiming(
              "directive:centre/resolution/2022/28", issued("28", "2022", Secrecy.SECRET));
    }

    @Test
    void a_secret_directive_is_refused_elsewhere() {
      given(KNOWN).when(issue(Secrecy.CONFIDENTIAL)).refusedBy(SECRECY_NEEDS_ISOLATION);
    }

    @Test
    void it_is_issued_once() {
      given(KNOWN, issued("28", "2022", Secrecy.NONE))
          .when(issue(by(AUTHORITY), "28", DAY))
          .refusedBy(ISSUED_ONCE);
    }

    @Test
    void its_authority_must_exist() {
      given(directives(Map.of()))
          .when(issue(by(AUTHORITY), "28", DAY))
          .refusedBy(AUTHORITY_UNKNOWN);
    }

    @Test
    void nobody_issues_for_another_authority_or_in_another_role() {
      for (var other :
          List.of(
              HEAD, MONITOR, actor("x", CENTRE, Role.UNIT_HEAD), actor("x", OFFICE, Role.CLERK))) {
        given(KNOWN).when(issue(by(other), "28", DAY)).refusedBy(ISSUED_BY_ITS_AUTHORITY);
      }
    }

    @Test
    void it_is_not_signed_after_the_day_it_is_entered_for() {
      given(KNOWN)
          .when(issue(by(AUTHORITY), "28", DAY.plusDays(1)))
          .refusedBy(SIGNED_BEFORE_EFFECT);
    }

    @Test
    void it_is_not_signed_after_today() {
      LocalDate tomorrow = TODAY.plusDays(1);
      given(KNOWN)
          .when(issue(by(AUTHORITY, tomorrow), "28", tomorrow))
          .refusedBy(SIGNED_BEFORE_EFFECT);
    }

    @Test
    void it_has_clauses() {
      given(KNOWN).when(issue(List.of())).refusedBy(HAS_CLAUSES);
    }

    @Test
    void no_two_clauses_share_a_name() {
      Clause twin = new Clause("III.2", "Another text", false);
      given(KNOWN).when(issue(List.of(CLAUSES.getFirst(), twin))).refusedBy(CLAUSE_NAMES_UNIQUE);
    }

    @Test
    void a_date_between_two_terms_has_no_number() {
      given(known(terms(term("XII", "2016-01-29", "2022-02-28"))))
          .when(issue(by(AUTHORITY), "28", DAY))
          .refusedBy(NO_NUMBERING_PERIOD);
    }
  }

  private static Story<DirectiveCommand, Directive, DirectiveEvent> given(
      DirectiveReferences references, DirectiveEvent... events) {
    return given(new DirectiveDecider(false), references, events);
  }

  private static Story<DirectiveCommand, Directive, DirectiveEvent> given(
      DirectiveDecider decider, DirectiveReferences references, DirectiveEvent... events) {
    return Story.of(
        new NotIssued(),
        Directive::evolve,
        (c, s) -> decider.decide(c, s, DirectiveWorld.as(c.context().actor(), references)),
        List.of(events));
  }

  private static DirectiveReferences known(Numbering numbering) {
    return directives(Map.of(CENTRE, numbering));
  }

  private static DirectiveReferences directives(Map<UnitId, Numbering> units) {
    return new DirectiveReferences(
        Authority.ofToken(AUTHORITY), units, Map.of(), Map.of(), NO_CALENDAR);
  }

  private static DirectiveCommand issue(CommandContext context, String number, LocalDate signedOn) {
    return issue(context, number, signedOn, Secrecy.NONE, CLAUSES);
  }

  private static DirectiveCommand issue(Secrecy secrecy) {
    return issue(by(AUTHORITY), "28", DAY, secrecy, CLAUSES);
  }

  private static DirectiveCommand issue(List<Clause> clauses) {
    return issue(by(AUTHORITY), "28", DAY, Secrecy.NONE, clauses);
  }

  private static DirectiveCommand issue(
      CommandContext context,
      String number,
      LocalDate signedOn,
      Secrecy secrecy,
      List<Clause> clauses) {
    return new IssueDirective(
        context,
        ID,
        CENTRE,
        "resolution",
        number,
        "NQ/TW",
        "On work",
        signedOn,
        secrecy,
        clauses,
        Particulars.NONE);
  }

  private static DirectiveEvent issued(String number, String period, Secrecy secrecy) {
    return new DirectiveIssued(
        ID,
        CENTRE,
        "resolution",
        number,
        "NQ/TW",
        period,
        "On work",
        DAY,
        secrecy,
        CLAUSES,
        Particulars.NONE,
        DAY,
        TODAY);
  }
}
