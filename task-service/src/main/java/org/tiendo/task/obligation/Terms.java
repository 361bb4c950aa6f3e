package org.tiendo.task.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ReportSchedule;

/// What an obligation asks for, and how long.
///
/// @param title what is reported on
/// @param form how a report is made up, in words
/// @param from first day of the obligation
/// @param to its last day, if it has one
/// @param basis the document that it rests on
public record Terms(
    String title,
    ReportSchedule schedule,
    String form,
    LocalDate from,
    @Nullable LocalDate to,
    String basis) {}
