package org.tiendo.reporting.yearend;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.PartOfDay;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// The meetings of year-end reviews over HTTP.
@RestController
@Admits(Admission.ACTORS)
class MeetingApi {

  private final ReadModelApi readModel;

  MeetingApi(ReadModelApi readModel) {
    this.readModel = readModel;
  }

  @PostMapping("/api/commands/PlanMeeting")
  @Operation(
      summary = "Plan the meeting of a year-end review",
      description = "Sent again, it is planned otherwise.")
  ResponseEntity<?> planMeeting(@RequestBody PlanMeetingBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/RecordMeeting")
  @Operation(
      summary = "Record that the meeting was held",
      description = "Where and when, chaired in which office, attended by whom.")
  ResponseEntity<?> recordMeeting(@RequestBody RecordMeetingBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  record PlanMeetingBody(
      @Nullable String review, @Nullable MeetingBody meeting, @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return new YearEndReviewCommand.PlanMeeting(
          context,
          YearEndReviewApi.id(review),
          Fields.required("meeting", meeting).value(),
          readModel.seen(context, Seen.Named.NOTHING));
    }
  }

  record RecordMeetingBody(
      @Nullable String review, @Nullable MeetingBody meeting, @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return new YearEndReviewCommand.RecordMeeting(
          context,
          YearEndReviewApi.id(review),
          Fields.required("meeting", meeting).value(),
          readModel.seen(context, Seen.Named.NOTHING));
    }
  }

  /// @param part of the day, if it is known
  /// @param chairUnit unit of the office that chairs it
  /// @param chairOffice the office, in words; never a person's name
  record MeetingBody(
      @Nullable LocalDate on,
      @Nullable PartOfDay part,
      @Nullable String place,
      @Nullable String chairUnit,
      @Nullable String chairOffice,
      @Nullable List<@Nullable AttendeeBody> attendees) {

    ReviewMeeting value() {
      return new ReviewMeeting(
          Fields.required("meeting.on", on),
          part,
          Fields.text("meeting.place", place, Fields.TITLE),
          Fields.id("meeting.chairUnit", chairUnit, UnitId::new),
          Fields.text("meeting.chairOffice", chairOffice, Fields.TITLE),
          Fields.list("meeting.attendees", attendees, AttendeeBody::value));
    }
  }

  /// @param unit none if the organisation is not one of the installation's
  /// @param capacity as what it takes part
  record AttendeeBody(
      @Nullable String unit, @Nullable String organisation, @Nullable String capacity) {

    ReviewMeeting.Attendee value() {
      return new ReviewMeeting.Attendee(
          Fields.optionalId("meeting.attendees.unit", unit, UnitId::new),
          Fields.text("meeting.attendees.organisation", organisation, Fields.TITLE),
          Fields.optionalText("meeting.attendees.capacity", capacity, Fields.TITLE));
    }
  }
}
