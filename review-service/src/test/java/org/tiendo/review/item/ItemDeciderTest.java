package org.tiendo.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.review.Given;

class ItemDeciderTest {

  private static final CommandContext SERVICE = by(actor("service", BOARD, Role.SERVICE));
  private static final ItemEvent NOTED =
      new ItemEvent.ItemNoted(STATUTE, ItemType.PROJECT, BOARD, PLANNING);
  private static final ItemEvent LED_BY_OFFICE = new ItemEvent.LeadNoted(STATUTE, OFFICE);
  private static final ItemEvent AN = new ItemEvent.HandNoted(STATUTE, new PersonId("an"));

  @Test
  void an_assigned_item_is_noted_once() {
    ItemCommand note =
        new ItemCommand.NoteItem(SERVICE, STATUTE, ItemType.PROJECT, BOARD, PLANNING);
    given().when(note).then(List.of(NOTED));
    given(NOTED).when(note).then(List.of());
  }

  @Test
  void who_acts_for_the_lead_unit_is_noted_once() {
    given(NOTED).when(hand("an", PLANNING)).then(List.of(AN));
    given(NOTED, AN).when(hand("an", PLANNING)).then(List.of());
  }

  @Test
  void who_acts_for_another_unit_is_of_no_concern() {
    given(NOTED).when(hand("an", QUALITY)).then(List.of());
    given().when(hand("an", PLANNING)).then(List.of());
  }

  @Test
  void after_a_change_of_the_lead_the_earlier_one_is_remembered() {
    given(NOTED)
        .when(new ItemCommand.NoteLead(SERVICE, STATUTE, OFFICE))
        .then(List.of(LED_BY_OFFICE));
    given(NOTED, LED_BY_OFFICE)
        .when(new ItemCommand.NoteLead(SERVICE, STATUTE, OFFICE))
        .then(List.of());
    Item item = new Item.NotNoted();
    for (ItemEvent event : List.of(NOTED, AN, LED_BY_OFFICE)) {
      item = Item.evolve(item, event);
    }
    assertThat(item)
        .isEqualTo(
            new Item.Noted(
                STATUTE,
                ItemType.PROJECT,
                BOARD,
                OFFICE,
                Set.of(PLANNING, OFFICE),
                Set.of(new PersonId("an"))));
  }

  @Test
  void nobody_notes_items_by_hand() {
    given()
        .when(
            new ItemCommand.NoteItem(
                by(actor("an", BOARD, Role.ASSIGNING_AUTHORITY)),
                STATUTE,
                ItemType.PROJECT,
                BOARD,
                PLANNING))
        .thenRefusedBy(ItemRule.ITEM_NOTED_BY_SERVICE);
  }

  private static ItemCommand hand(String person, UnitId unit) {
    return new ItemCommand.NoteHand(SERVICE, STATUTE, new PersonId(person), unit);
  }

  private static Given<ItemCommand, Item, ItemEvent> given(ItemEvent... events) {
    return Given.of(new Item.NotNoted(), Item::evolve, ItemDecider::decide, List.of(events));
  }
}
