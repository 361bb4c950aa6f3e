package org.tiendo.contracts.task;

import org.tiendo.contracts.PublishedEvent;

/// What happens in task-service, a family for each of its features.
///
/// The business date of each stands in its [org.tiendo.contracts.PublishedRecord], not here.
public sealed interface TaskEvent extends PublishedEvent
    permits PublishedUnitEvent,
        PublishedDirectiveEvent,
        PublishedProgrammeEvent,
        PublishedProjectEvent,
        PublishedDocumentEvent,
        PublishedCalendarEvent,
        PublishedObligationEvent,
        PublishedImportEvent,
        PublishedReminderEvent {}
