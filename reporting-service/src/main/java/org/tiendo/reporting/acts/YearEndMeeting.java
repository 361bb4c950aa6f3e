package org.tiendo.reporting.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was entered of a meeting, as the body of its command has it.
final class YearEndMeeting {

  private YearEndMeeting() {}

  /// Attendees stand one on a line, `organisation; as what`.
  static Map<String, Object> of(Case at, Entries entries) {
    Map<String, Object> meeting = new LinkedHashMap<>();
    LocalDate on = entries.requiredDate("on");
    if (on != null) {
      meeting.put("on", on);
    }
    String part = entries.text("part");
    if (part != null) {
      meeting.put("part", part);
    }
    meeting.put("place", entries.required("place"));
    meeting.put("chairUnit", at.actor().unit().value());
    meeting.put("chairOffice", entries.required("chairOffice"));
    List<Map<String, Object>> attendees = new ArrayList<>();
    entries
        .typed("attendees")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> attendees.add(attendee(line.split(";", 2))));
    meeting.put("attendees", attendees);
    return meeting;
  }

  private static Map<String, Object> attendee(String[] parts) {
    return parts.length < 2
        ? Map.of("organisation", parts[0].strip())
        : Map.of("organisation", parts[0].strip(), "capacity", parts[1].strip());
  }
}
