package org.tiendo.review.item;

import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.review.item.ItemCommand.NoteHand;
import org.tiendo.review.item.ItemCommand.NoteItem;
import org.tiendo.review.item.ItemCommand.NoteLead;

/// Decides what is noted of items. What is known already, or of no concern, changes nothing.
public final class ItemDecider {

  private ItemDecider() {}

  public static Decision<ItemEvent> decide(ItemCommand command, Item state) {
    if (!command.context().actor().has(Role.SERVICE)) {
      return Decision.refuse(ItemRule.ITEM_NOTED_BY_SERVICE);
    }
    return switch (state) {
      case Item.NotNoted _ ->
          switch (command) {
            case NoteItem c ->
                Decision.accept(
                    new ItemEvent.ItemNoted(c.project(), c.type(), c.assigner(), c.lead()));
            case NoteLead _, NoteHand _ -> Decision.accept();
          };
      case Item.Noted item ->
          switch (command) {
            case NoteItem _ -> Decision.accept();
            case NoteLead c when item.lead().equals(c.lead()) -> Decision.accept();
            case NoteLead c -> Decision.accept(new ItemEvent.LeadNoted(c.project(), c.lead()));
            case NoteHand c when item.isNewHand(c.person(), c.unit()) ->
                Decision.accept(new ItemEvent.HandNoted(c.project(), c.person()));
            case NoteHand _ -> Decision.accept();
          };
    };
  }
}
