package org.tiendo.task.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.directive.DirectiveRule.AMENDMENT_FITS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.CHANGED_BY_ISSUER_OR_SUPERIOR;
import static org.tiendo.task.directive.DirectiveRule.CHANGES_IN_ORDER;
import static org.tiendo.task.directive.DirectiveRule.CLAUSE_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.CORRECTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.directive.DirectiveRule.EFFECT_EXTENDED_FORWARD;
import static org.tiendo.task.directive.DirectiveRule.EFFECT_RUNS_FORWARD;
import static org.tiendo.task.directive.DirectiveRule.HAS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.IN_FORCE;
import static org.tiendo.task.directive.DirectiveRule.MARKED_BY_ISSUER;
import static org.tiendo.task.directive.DirectiveRule.NOT_FOUND;
import static org.tiendo.task.directive.DirectiveRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.directive.DirectiveRule.PARENT_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.REPLACEMENT_FROM_ISSUER_OR_SUPERIOR;
import static org.tiendo.task.directive.DirectiveRule.REPLACEMENT_UNKNOWN;
import static org.tiendo.task.directive.DirectiveWorld.FOREIGN;
import static org.tiendo.task.directive.DirectiveWorld.ID;
import static org.tiendo.task.directive.DirectiveWorld.KEEPER;
import static org.tiendo.task.directive.DirectiveWorld.KNOWN;
import static org.tiendo.task.directive.DirectiveWorld.NEXT;
import static org.tiendo.task.directive.DirectiveWorld.RULER;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.ModelTable;
import org.tiendo.task.Story;
import org.tiendo.task.directive.Directive.Known;
import org.tiendo.task.directive.Directive.NotIssued;
import org.tiendo.task.directive.DirectiveCommand.AmendDirective;
import org.tiendo.task.directive.DirectiveCommand.CorrectDirectiveEntry;
import org.tiendo.task.directive.DirectiveCommand.DecideDirectiveCorrection;
import org.tiendo.task.directive.DirectiveCommand.ExtendEffect;
import org.tiendo.task.directive.DirectiveCommand.MarkClause;
import org.tiendo.task.directive.DirectiveCommand.ReplaceDirective;
import org.tiendo.task.directive.DirectiveCommand.RevokeDirective;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarkProposed;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarked;
import org.tiendo.task.directive.DirectiveEvent.DirectiveAmended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionConfirmed;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionRejected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEffectExtended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEntryCorrected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;
import org.tiendo.task.directive.DirectiveEvent.DirectiveReplaced;
import org.tiendo.task.directive.DirectiveEvent.DirectiveRevoked;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

class DirectiveChangesTest {

  private static final LocalDate LAST = DAY.plusYears(1);
  private static final Actor WATCH = actor("minh", CENTRE, Role.MONITORING_OFFICE);
  private static final Actor STRANGER = actor("x", QUALITY, Role.UNIT_HEAD);
  private static final DirectiveEvent ISSUED = issued(null);
  private static final DirectiveEvent OLD_ENTRY = issued(DAY.minusDays(9));
  private static final Clause MORE = new Clause("III", "Report", true);

  @Nested
  class Issue_directive {

    @Test
    void it_carries_out_one_that_exists_and_its_effect_runs_forward() {
      given()
          .when(DirectiveWorld.issue(new Particulars(null, DAY, DAY.minusDays(1), null, null)))
          .refusedBy(EFFECT_RUNS_FORWARD);
      given()
          .when(
              DirectiveWorld.issue(
                  new Particulars(null, null, null, null, new DirectiveId("nothing"))))
          .refusedBy(PARENT_UNKNOWN);
    }
  }

  @Nested
  class Mark_clause {

    @Test
    void its_authority_and_its_clerk_sort_a_clause() {
      for (Actor actor : List.of(RULER, KEEPER)) {
        given(ISSUED)
            .when(mark(actor, "II", true))
            .then(new ClauseMarked(ID, DAY, "II", true, "It asks for a report"));
      }
      assertThat(known(ISSUED, new ClauseMarked(ID, DAY, "II", true, "r")).assignsWork())
          .isEqualTo(Map.of("I", true, "II", true));
    }

    @Test
    void the_monitoring_office_proposes() {
      given(ISSUED)
          .when(mark(WATCH, "II", true))
          .then(new ClauseMarkProposed(ID, "II", true, "It asks for a report"));
      assertThat(known(ISSUED, new ClauseMarkProposed(ID, "II", true, "r")).assignsWork())
          .isEqualTo(Map.of("I", true, "II", false));
    }

    @Test
    void what_is_sorted_so_already_stays() {
      given(ISSUED).when(mark(RULER, "I", true)).thenNothing();
    }

    @Test
    void nobody_else_sorts_and_only_clauses_that_are_there() {
      given(ISSUED).when(mark(HEAD, "II", true)).refusedBy(MARKED_BY_ISSUER);
      given(ISSUED).when(mark(RULER, "IX", true)).refusedBy(CLAUSE_UNKNOWN);
    }
  }

  @Nested
  class Amend_directive {

    @Test
    void clauses_are_added_changed_and_removed() {
      Clause changed = new Clause("I", "Draft two", true);
      DirectiveEvent amended =
          new DirectiveAmended(
              ID, DAY, COMMISSION, List.of(MORE), List.of(changed), List.of("II"), "Decision 5");
      given(ISSUED).when(amend(RULER, List.of(MORE), List.of(changed), "II")).then(amended);
      assertThat(known(ISSUED, amended).assignsWork()).isEqualTo(Map.of("I", true, "III", true));
    }

    @Test
    void an_authority_above_amends_what_is_below() {
      given(ISSUED)
          .when(amend(AUTHORITY, List.of(MORE), List.of()))
          .then(
              new DirectiveAmended(
                  ID, DAY, CENTRE, List.of(MORE), List.of(), List.of(), "Decision 5"));
    }

    @Test
    void an_amendment_fits_what_is_there() {
      Clause there = new Clause("I", "Draft", true);
      for (DirectiveCommand wrong :
          List.of(
              amend(RULER, List.of(), List.of()),
              amend(RULER, List.of(there), List.of()),
              amend(RULER, List.of(), List.of(MORE)),
              amend(RULER, List.of(), List.of(), "IX"),
              amend(RULER, List.of(), List.of(there), "I"),
              amend(RULER, List.of(MORE, MORE), List.of()))) {
        given(ISSUED).when(wrong).refusedBy(AMENDMENT_FITS_CLAUSES);
      }
      given(ISSUED).when(amend(RULER, List.of(), List.of(), "I", "II")).refusedBy(HAS_CLAUSES);
    }
  }

  @Nested
  class End_or_extend {

    @Test
    void its_effect_is_extended_to_a_later_day() {
      given(ISSUED)
          .when(new ExtendEffect(by(RULER), ID, LAST.plusDays(1), "Decision 5"))
          .then(new DirectiveEffectExtended(ID, DAY, COMMISSION, LAST.plusDays(1), "Decision 5"));
      given(ISSUED)
          .when(new ExtendEffect(by(RULER), ID, LAST, "Decision 5"))
          .refusedBy(EFFECT_EXTENDED_FORWARD);
      given(withoutEnd())
          .when(new ExtendEffect(by(RULER), ID, LAST, "Decision 5"))
          .refusedBy(EFFECT_EXTENDED_FORWARD);
    }

    @Test
    void another_directive_of_the_issuer_or_a_superior_takes_its_place() {
      given(ISSUED)
          .when(new ReplaceDirective(by(RULER), ID, NEXT, "Decision 5"))
          .then(new DirectiveReplaced(ID, DAY, COMMISSION, NEXT, "Decision 5"));
      given(ISSUED)
          .when(new ReplaceDirective(by(RULER), ID, FOREIGN, "Decision 5"))
          .refusedBy(REPLACEMENT_FROM_ISSUER_OR_SUPERIOR);
      for (DirectiveId none : List.of(ID, new DirectiveId("nothing"))) {
        given(ISSUED)
            .when(new ReplaceDirective(by(RULER), ID, none, "Decision 5"))
            .refusedBy(REPLACEMENT_UNKNOWN);
      }
    }

    @Test
    void nobody_else_changes_it() {
      for (Actor other : List.of(HEAD, OFFICER, WATCH, actor("y", DEPARTMENT, Role.CLERK))) {
        for (DirectiveCommand change :
            List.of(
                amend(other, List.of(MORE), List.of()),
                new ExtendEffect(by(other), ID, LAST.plusDays(1), "b"),
                new ReplaceDirective(by(other), ID, NEXT, "b"),
                new RevokeDirective(by(other), ID, "b"))) {
          given(ISSUED).when(change).refusedBy(CHANGED_BY_ISSUER_OR_SUPERIOR);
        }
      }
    }

    @Test
    void what_is_not_in_force_assigns_no_work_and_changes_no_more() {
      for (DirectiveEvent end :
          List.of(
              new DirectiveReplaced(ID, DAY, COMMISSION, NEXT, "b"),
              new DirectiveRevoked(ID, DAY, COMMISSION, "b"))) {
        assertThat(known(ISSUED, end).assignsWork()).isEqualTo(Map.of("I", false, "II", false));
        given(ISSUED, end).when(new RevokeDirective(by(RULER), ID, "b")).refusedBy(IN_FORCE);
        given(ISSUED, end).when(mark(RULER, "II", true)).refusedBy(IN_FORCE);
      }
    }

    @Test
    void a_change_is_dated_on_or_after_the_last_one() {
      given(ISSUED)
          .when(new RevokeDirective(by(RULER, DAY.minusDays(1)), ID, "b"))
          .refusedBy(CHANGES_IN_ORDER);
    }

    @Test
    void for_who_may_not_see_it_there_is_none() {
      given(ISSUED).when(new RevokeDirective(by(STRANGER), ID, "b")).refusedBy(NOT_FOUND);
      given().when(new RevokeDirective(by(RULER), ID, "b")).refusedBy(NOT_FOUND);
    }

    @Test
    void who_acts_for_the_authority_revokes_and_the_record_shows_by_what_right() {
      Lent lent = new Lent(COMMISSION, "chair", Set.of(Role.ASSIGNING_AUTHORITY), true, 1);
      DirectiveReferences acting =
          new DirectiveReferences(
              new Authority(OFFICER, List.of(lent)),
              KNOWN.units(),
              KNOWN.superiors(),
              KNOWN.directives(),
              KNOWN.calendar());
      var revoke = new RevokeDirective(by(OFFICER), ID, "b");
      given(acting, ISSUED)
          .when(revoke)
          .thenWith(
              new NoteAuthority(
                  revoke.context(), COMMISSION, Role.ASSIGNING_AUTHORITY, lent, "RevokeDirective"),
              new DirectiveRevoked(ID, DAY, COMMISSION, "b"));
    }
  }

  @Nested
  class Correct_directive_entry {

    @Test
    void a_late_correction_of_the_number_takes_the_new_one_when_it_is_confirmed() {
      Correction late = new Correction(1, "number", "28", "82", "Mistyped", true);
      DirectiveEvent corrected = new DirectiveEntryCorrected(ID, late, RULER.person());
      given(OLD_ENTRY).when(correct(RULER, "number", "82")).then(corrected);
      given(OLD_ENTRY, corrected)
          .when(decide(RULER, null))
          .refusedBy(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
      given(OLD_ENTRY, corrected)
          .when(decide(KEEPER, null))
          .thenClaiming(
              "directive:commission/resolution/2022/82", new DirectiveCorrectionConfirmed(ID, 1));
      given(OLD_ENTRY, corrected)
          .when(decide(KEEPER, "Right as it is"))
          .then(new DirectiveCorrectionRejected(ID, 1, "Right as it is"));
    }

    @Test
    void the_wording_of_a_clause_is_corrected_and_keeps_its_sorting() {
      Correction now = new Correction(1, "clauses/I/text", "Draft", "Draught", "Mistyped", false);
      Known mended = known(OLD_ENTRY, new DirectiveEntryCorrected(ID, now, RULER.person()));
      assertThat(mended.entry().clauses().get("I")).isEqualTo(new Clause("I", "Draught", true));
    }

    @Test
    void what_is_corrected_is_there_and_readable_and_by_its_authority() {
      given(OLD_ENTRY).when(correct(HEAD, "title", "T")).refusedBy(CORRECTED_BY_ITS_AUTHORITY);
      given(OLD_ENTRY).when(decide(HEAD, null)).refusedBy(CORRECTED_BY_ITS_AUTHORITY);
      for (String nothing : List.of("authority", "clauses/IX/text", "clauses/I", "clauses//text")) {
        given(OLD_ENTRY)
            .when(correct(RULER, nothing, "x"))
            .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
      }
      given(OLD_ENTRY)
          .when(correct(RULER, "signedOn", "2022-02-30"))
          .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
      given(OLD_ENTRY)
          .when(correct(RULER, "number", "a b"))
          .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
      given(OLD_ENTRY)
          .when(correct(RULER, "signedOn", "2021-03-01"))
          .refusedBy(NO_NUMBERING_PERIOD);
    }
  }

  @Test
  void a_table_of_a_directive_says_what_the_decider_says() {
    Map<String, DirectiveCommand> commands = new LinkedHashMap<>();
    commands.put("issue", DirectiveWorld.issue(new Particulars(null, null, LAST, null, null)));
    commands.put("work", mark(RULER, "II", true));
    commands.put("info", mark(RULER, "II", false));
    commands.put("propose", mark(WATCH, "II", true));
    commands.put("extend", new ExtendEffect(by(RULER), ID, LAST.plusDays(1), "b"));
    commands.put("replace", new ReplaceDirective(by(AUTHORITY), ID, NEXT, "b"));
    commands.put("revoke", new RevokeDirective(by(RULER), ID, "b"));
    commands.put("stranger", new RevokeDirective(by(STRANGER), ID, "b"));
    int compared =
        ModelTable.of(
                """
                         issue work info propose extend replace revoke stranger
                none     info !directive-not-found !directive-not-found !directive-not-found !directive-not-found !directive-not-found !directive-not-found !directive-not-found
                info     !directive-issued-once work . info info-late replaced revoked !directive-not-found
                work     !directive-issued-once . info . work-late replaced revoked !directive-not-found
                info-late !directive-issued-once work-late . info-late !effect-extended-forward replaced revoked !directive-not-found
                work-late !directive-issued-once . info-late . !effect-extended-forward replaced revoked !directive-not-found
                replaced !directive-issued-once !directive-in-force !directive-in-force !directive-in-force !directive-in-force !directive-in-force !directive-in-force !directive-not-found
                revoked  !directive-issued-once !directive-in-force !directive-in-force !directive-in-force !directive-in-force !directive-in-force !directive-in-force !directive-not-found
                """)
            .agrees(
                commands,
                (Directive) new NotIssued(),
                (c, s) ->
                    new DirectiveDecider(false)
                        .decide(c, s, DirectiveWorld.as(c.context().actor(), KNOWN)),
                Directive::evolve,
                6);
    assertThat(compared).isGreaterThan(60);
  }

  private static DirectiveEvent issued(LocalDate enteredOn) {
    var decision =
        new DirectiveDecider(false)
            .decide(
                DirectiveWorld.issue(new Particulars(null, null, LAST, null, null)),
                new NotIssued(),
                DirectiveWorld.as(RULER, KNOWN));
    var e = (DirectiveIssued) ((Decision.Accepted<DirectiveEvent>) decision).events().getFirst();
    return new DirectiveIssued(
        e.directive(),
        e.authority(),
        e.type(),
        e.number(),
        e.symbol(),
        e.numberingPeriod(),
        e.title(),
        e.signedOn(),
        e.secrecy(),
        e.clauses(),
        e.particulars(),
        e.on(),
        enteredOn);
  }

  private static DirectiveEvent withoutEnd() {
    return new DirectiveIssued(
        ID,
        COMMISSION,
        "resolution",
        "28",
        "NQ/BTC",
        "2022",
        "On work",
        DAY,
        Secrecy.NONE,
        List.of(MORE),
        null,
        null,
        null);
  }

  private static Known known(DirectiveEvent... events) {
    return (Known) given(events).state();
  }

  private static Story<DirectiveCommand, Directive, DirectiveEvent> given(
      DirectiveEvent... events) {
    return given(KNOWN, events);
  }

  private static Story<DirectiveCommand, Directive, DirectiveEvent> given(
      DirectiveReferences known, DirectiveEvent... events) {
    return Story.of(
        new NotIssued(),
        Directive::evolve,
        (c, s) ->
            new DirectiveDecider(false).decide(c, s, DirectiveWorld.as(c.context().actor(), known)),
        List.of(events));
  }

  private static DirectiveCommand mark(Actor actor, String clause, boolean assignsWork) {
    return new MarkClause(by(actor), ID, clause, assignsWork, "It asks for a report");
  }

  private static DirectiveCommand amend(
      Actor actor, List<Clause> added, List<Clause> changed, String... removed) {
    return new AmendDirective(by(actor), ID, added, changed, Set.of(removed), "Decision 5");
  }

  private static DirectiveCommand correct(Actor actor, String field, String to) {
    return new CorrectDirectiveEntry(by(actor), ID, new Corrections.Wanted(field, to, "Mistyped"));
  }

  private static DirectiveCommand decide(Actor actor, String reason) {
    return new DecideDirectiveCorrection(by(actor), ID, 1, reason);
  }
}
