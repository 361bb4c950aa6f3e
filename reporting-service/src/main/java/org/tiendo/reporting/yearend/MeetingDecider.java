package org.tiendo.reporting.yearend;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.yearend.YearEndReviewCommand.PlanMeeting;
import org.tiendo.reporting.yearend.YearEndReviewCommand.RecordMeeting;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewMeetingHeld;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewMeetingPlanned;

/// Decides on the meeting of a review.
final class MeetingDecider {

  private MeetingDecider() {}

  static Decision<YearEndReviewEvent> plan(PlanMeeting c) {
    return wrongPeople(c.meeting(), c.seen())
        .<Decision<YearEndReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new ReviewMeetingPlanned(c.review(), c.meeting(), c.context().effectiveOn())));
  }

  static Decision<YearEndReviewEvent> hold(RecordMeeting c) {
    if (c.meeting().on().isAfter(c.context().effectiveOn())) {
      return refuse(
          YearEndReviewRule.MEETING_RECORDED_ONCE_HELD,
          Map.of("meeting", c.meeting().on().toString()));
    }
    return wrongPeople(c.meeting(), c.seen())
        .<Decision<YearEndReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new ReviewMeetingHeld(c.review(), c.meeting(), c.context().effectiveOn())));
  }

  private static Optional<Refusal> wrongPeople(ReviewMeeting meeting, Seen seen) {
    Set<Object> organisations = new HashSet<>();
    if (!seen.units().knows(meeting.chairUnit())) {
      return unknown(meeting.chairUnit());
    }
    for (ReviewMeeting.Attendee attendee : meeting.attendees()) {
      UnitId unit = attendee.unit();
      if (unit != null && !seen.units().knows(unit)) {
        return unknown(unit);
      }
      if (!organisations.add(unit == null ? attendee.organisation() : unit)) {
        return Optional.of(
            new Refusal(
                YearEndReviewRule.ATTENDEES_NAMED_ONCE,
                Map.of("organisation", attendee.organisation())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> unknown(UnitId unit) {
    return Optional.of(
        new Refusal(YearEndReviewRule.MEETING_UNIT_UNKNOWN, Map.of("unit", unit.value())));
  }
}
