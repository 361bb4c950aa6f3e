package org.tiendo.review.config;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionRequested;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ClarificationRequested;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ProjectAcknowledged;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ReassignmentProposed;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitMerged;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitMoved;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.review.item.Item;
import org.tiendo.review.item.ItemCommand;
import org.tiendo.review.item.ItemCommand.NoteHand;
import org.tiendo.review.item.ItemCommand.NoteItem;
import org.tiendo.review.item.ItemCommand.NoteLead;
import org.tiendo.review.item.ItemDecider;
import org.tiendo.review.item.ItemEvent;
import org.tiendo.review.unit.Unit;
import org.tiendo.review.unit.UnitCommand;
import org.tiendo.review.unit.UnitCommand.NoteUnit;
import org.tiendo.review.unit.UnitDecider;
import org.tiendo.review.unit.UnitEvent;

/// Notes of units and items what decisions of this service need, as the task service tells it.
@Configuration(proxyBeanMethods = false)
public class NoteConfig {

  private static final String TASK = "task";

  @Bean
  Feature<UnitCommand, Unit, UnitEvent> unitNotes() {
    return new Feature<>(
        NotedReads.UNIT,
        UnitCommand.class,
        UnitEvent.class,
        UnitCommand::unit,
        Unit.NotNoted::new,
        Unit::evolve,
        (_, _, _) -> Set.of(),
        (c, state, _) -> UnitDecider.decide(c, state),
        _ -> Optional.empty());
  }

  @Bean
  Feature<ItemCommand, Item, ItemEvent> itemNotes() {
    return new Feature<>(
        NotedReads.ITEM,
        ItemCommand.class,
        ItemEvent.class,
        ItemCommand::project,
        Item.NotNoted::new,
        Item::evolve,
        (_, _, _) -> Set.of(),
        (c, state, _) -> ItemDecider.decide(c, state),
        _ -> Optional.empty());
  }

  @Bean
  Automation whenUnitRegisteredThenNoteUnit() {
    return Automation.when(
        "when-unit-registered-then-note-unit",
        TASK,
        UnitRegistered.class,
        (context, e, _) -> new NoteUnit(context, e.unit(), e.parent()));
  }

  @Bean
  Automation whenUnitMovedThenNoteUnit() {
    return new Automation(
        "when-unit-moved-then-note-unit",
        TASK,
        record ->
            switch (record.event()) {
              case UnitMoved e ->
                  Optional.of(context -> new NoteUnit(context, e.unit(), e.parent()));
              // what stood below the unit stands below its successor
              case UnitMerged e ->
                  Optional.of(context -> new NoteUnit(context, e.unit(), e.successor()));
              case null, default -> Optional.empty();
            });
  }

  @Bean
  Automation whenProjectAssignedThenNoteItem() {
    return Automation.when(
        "when-project-assigned-then-note-item",
        TASK,
        ProjectAssigned.class,
        (context, e, _) -> new NoteItem(context, e.project(), e.type(), e.assigner(), e.lead()));
  }

  @Bean
  Automation whenLeadReassignedThenNoteLead() {
    return Automation.when(
        "when-lead-reassigned-then-note-lead",
        TASK,
        LeadReassigned.class,
        (context, e, _) -> new NoteLead(context, e.project(), e.lead()));
  }

  /// Whoever worked on an item for its lead unit never reviews it.
  @Bean
  Automation whenWorkedOnThenNoteHand() {
    return new Automation(
            "when-worked-on-then-note-hand",
            TASK,
            record ->
                workedOn(record)
                    .map(project ->
                        context -> new NoteHand(context, project, record.actor(), record.unit())))
        .saying(record -> record.actor() + "@" + record.unit());
  }

  /// What is done for an item by its lead unit, or on its behalf.
  private static Optional<ProjectId> workedOn(PublishedRecord record) {
    return switch (record.event()) {
      case ProjectAcknowledged e -> Optional.of(e.project());
      case ClarificationRequested e -> Optional.of(e.project());
      case ReassignmentProposed e -> Optional.of(e.project());
      case CoordinationRequested e -> Optional.of(e.project());
      case ExtensionRequested e -> Optional.of(e.project());
      case ProgressReported e -> Optional.of(e.project());
      case ProjectSubmitted e -> Optional.of(e.project());
      case null, default -> Optional.empty();
    };
  }
}
