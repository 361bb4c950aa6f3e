package org.tiendo.contracts.vocabulary;

import org.tiendo.contracts.id.CalendarId;

/// A published version of a working-day calendar.
///
/// @param version from 1
public record CalendarRef(CalendarId calendar, int version) {}
