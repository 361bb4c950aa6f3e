package org.tiendo.contracts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Sight.Extent;
import org.tiendo.contracts.kernel.Sight.Parts;

/// The board stands above the office, and the office above the desk; the archive stands apart.
class SightTest {

  private static final UnitId BOARD = new UnitId("board");
  private static final UnitId OFFICE = new UnitId("office");
  private static final UnitId DESK = new UnitId("desk");
  private static final UnitId ARCHIVE = new UnitId("archive");
  private static final ProjectId ITEM = new ProjectId("statute");
  private static final Noted NOTED =
      new Noted(
          Map.of(BOARD, List.of(), OFFICE, List.of(BOARD), DESK, List.of(OFFICE, BOARD)),
          Map.of(ITEM, new Noted.Item(DESK, BOARD)));

  private static Actor actor(UnitId unit, Role... roles) {
    return new Actor(new PersonId("an"), unit, Set.of(roles));
  }

  private static Sight of(UnitId unit, Role... roles) {
    return NOTED.sightOf(actor(unit, roles));
  }

  private static Parts led(UnitId lead) {
    return new Parts(lead, List.of(), List.of());
  }

  @Test
  void an_auditor_sees_everything_and_who_has_no_work_sees_units_alone() {
    Sight auditor = of(ARCHIVE, Role.AUDITOR);
    assertThat(auditor.extent()).isEqualTo(Extent.WHOLE);
    assertThat(auditor.item(led(DESK))).isTrue();
    assertThat(auditor.rulingOf(BOARD)).isTrue();
    assertThat(auditor.document(BOARD, List.of())).isTrue();
    assertThat(auditor.isWholeFor(DESK)).isTrue();
    Sight idle = of(DESK);
    assertThat(idle.extent()).isEqualTo(Extent.UNITS);
    assertThat(idle.item(led(DESK))).isFalse();
    assertThat(idle.rulingOf(DESK)).isFalse();
    assertThat(idle.document(DESK, List.of(DESK))).isFalse();
    assertThat(idle.isWholeFor(DESK)).isFalse();
  }

  @Test
  void a_unit_sees_the_items_that_it_leads_directs_or_helps() {
    Sight specialist = of(OFFICE, Role.REVIEWER);
    assertThat(specialist.extent()).isEqualTo(Extent.PART);
    assertThat(specialist.item(led(OFFICE))).isTrue();
    assertThat(specialist.item(new Parts(ARCHIVE, List.of(OFFICE), List.of()))).isTrue();
    assertThat(specialist.item(new Parts(ARCHIVE, List.of(), List.of(OFFICE)))).isTrue();
    assertThat(specialist.item(new Parts(ARCHIVE, List.of(BOARD), List.of(BOARD)))).isFalse();
  }

  @Test
  void heads_clerks_authorities_and_followers_see_the_items_of_units_below() {
    for (Role role :
        List.of(Role.UNIT_HEAD, Role.CLERK, Role.ASSIGNING_AUTHORITY, Role.MONITORING_OFFICE)) {
      assertThat(of(BOARD, role).item(led(DESK))).isTrue();
      assertThat(of(BOARD, role).item(new Parts(ARCHIVE, List.of(DESK), List.of()))).isTrue();
      assertThat(of(BOARD, role).item(new Parts(ARCHIVE, List.of(), List.of(DESK)))).isFalse();
      assertThat(of(BOARD, role).isWholeFor(DESK)).isTrue();
      assertThat(of(BOARD, role).isWholeFor(ARCHIVE)).isFalse();
    }
    assertThat(of(BOARD, Role.REVIEWER).item(led(DESK))).isFalse();
    assertThat(of(BOARD, Role.REVIEWER).isWholeFor(DESK)).isFalse();
    assertThat(of(BOARD, Role.REVIEWER).isWholeFor(BOARD)).isTrue();
  }

  @Test
  void only_who_follows_sees_the_items_that_a_unit_above_directs() {
    Parts directed = new Parts(ARCHIVE, List.of(BOARD), List.of());
    assertThat(of(OFFICE, Role.MONITORING_OFFICE).item(directed)).isTrue();
    assertThat(of(OFFICE, Role.UNIT_HEAD).item(directed)).isFalse();
    assertThat(of(OFFICE, Role.MONITORING_OFFICE).document(BOARD, List.of())).isTrue();
    assertThat(of(OFFICE, Role.UNIT_HEAD).document(BOARD, List.of())).isFalse();
  }

  @Test
  void rulings_are_seen_up_and_down_the_line_and_not_beside_it() {
    Sight office = of(OFFICE, Role.REVIEWER);
    assertThat(office.rulingOf(OFFICE)).isTrue();
    assertThat(office.rulingOf(DESK)).isTrue();
    assertThat(office.rulingOf(BOARD)).isTrue();
    assertThat(office.rulingOf(ARCHIVE)).isFalse();
  }

  @Test
  void documents_are_seen_by_the_authority_by_who_advised_and_from_above() {
    Sight office = of(OFFICE, Role.REVIEWER);
    assertThat(office.document(OFFICE, List.of())).isTrue();
    assertThat(office.document(DESK, List.of())).isTrue();
    assertThat(office.document(ARCHIVE, List.of(OFFICE))).isTrue();
    assertThat(office.document(ARCHIVE, List.of(DESK))).isTrue();
    assertThat(office.document(ARCHIVE, List.of())).isFalse();
  }

  @Test
  void a_noted_item_is_shown_to_its_lead_and_its_assigner_alone() {
    assertThat(NOTED.showsItem(actor(DESK, Role.REVIEWER), ITEM)).isTrue();
    assertThat(NOTED.showsItem(actor(BOARD, Role.REVIEWER), ITEM)).isTrue();
    assertThat(NOTED.showsItem(actor(ARCHIVE, Role.REVIEWER), ITEM)).isFalse();
    assertThat(NOTED.showsItem(actor(DESK, Role.REVIEWER), new ProjectId("other"))).isFalse();
  }

  @Test
  void a_unit_is_within_itself_and_within_those_above_it() {
    assertThat(NOTED.knows(DESK)).isTrue();
    assertThat(NOTED.knows(ARCHIVE)).isFalse();
    assertThat(NOTED.above(DESK)).containsExactly(OFFICE, BOARD);
    assertThat(NOTED.above(ARCHIVE)).isEmpty();
    assertThat(NOTED.isWithin(DESK, DESK)).isTrue();
    assertThat(NOTED.isWithin(DESK, BOARD)).isTrue();
    assertThat(NOTED.isWithin(BOARD, DESK)).isFalse();
  }

  @Test
  void a_role_of_the_token_goes_before_one_that_is_lent_and_holds_for_its_unit_alone() {
    Actor head = actor(DESK, Role.UNIT_HEAD);
    var lent = new Authority.Lent(DESK, "head", Set.of(Role.CLERK, Role.UNIT_HEAD), true, 3);
    var elsewhere = new Authority.Lent(BOARD, "chair", Set.of(Role.CLERK), false, null);
    Authority authority = new Authority(head, List.of(elsewhere, lent));
    assertThat(authority.grant(DESK, Role.CLERK, Role.UNIT_HEAD))
        .contains(new Authority.Grant(DESK, Role.UNIT_HEAD, null));
    assertThat(authority.grant(DESK, Role.CLERK))
        .contains(new Authority.Grant(DESK, Role.CLERK, lent));
    assertThat(authority.grant(BOARD, Role.UNIT_HEAD, Role.CLERK))
        .contains(new Authority.Grant(BOARD, Role.CLERK, elsewhere));
    assertThat(authority.grant(ARCHIVE, Role.CLERK)).isEmpty();
    assertThat(Authority.ofToken(head).grant(DESK, Role.CLERK)).isEmpty();
  }
}
