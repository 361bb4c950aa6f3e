package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// The meeting that a year is reviewed in (hội nghị tổng kết), planned or held.
///
/// @param chairUnit unit of the office that chairs it
/// @param chairOffice the office, in words; never a person's name
public record ReviewMeeting(
    LocalDate on,
    @Nullable PartOfDay part,
    String place,
    UnitId chairUnit,
    String chairOffice,
    List<Attendee> attendees) {

  public ReviewMeeting {
    attendees = List.copyOf(attendees);
  }

  /// Somebody who takes part, by organisation.
  ///
  /// @param unit none if it is not one of the installation's
  /// @param organisation in words
  /// @param capacity as what, e.g. representatives of the leadership
  public record Attendee(@Nullable UnitId unit, String organisation, @Nullable String capacity) {}
}
