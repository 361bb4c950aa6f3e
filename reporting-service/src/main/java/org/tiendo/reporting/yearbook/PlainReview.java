package org.tiendo.reporting.yearbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.PartOfDay;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearbook.YearEndStanding.Entered;

/// The review of a year as it was written, as plain text, one statement on a line.
public final class PlainReview {

  private final YearEndStanding review;
  private final Texts texts;
  private final Narrative narrative;
  private final List<String> lines = new ArrayList<>();

  private PlainReview(YearEndStanding review, Texts texts) {
    this.review = review;
    this.texts = texts;
    this.narrative = Narrative.of(review, texts);
  }

  /// What is computed of a programme, and below it what was written of its year.
  public static String below(String computed, ProgrammeId programme, AsOf asOf, Texts texts) {
    return YearEndStanding.of(programme, asOf)
        .map(review -> computed + new PlainReview(review, texts).text(asOf.units()))
        .orElse(computed);
  }

  private String text(Map<UnitId, UnitStanding> units) {
    heading(texts.say("yearend.title", Integer.toString(review.event().year())));
    ReviewMeeting meeting = review.meeting();
    if (meeting != null) {
      lines.add(meeting(meeting, review.held(), units, texts));
    }
    var rating = review.rating();
    if (rating != null) {
      lines.add(texts.say("yearend.rating") + ": " + texts.word("code", rating.rating()));
    }
    for (ReviewEntryKind kind : ReviewEntryKind.values()) {
      List<Entered> entries = review.entries(kind);
      if (!entries.isEmpty() && kind != ReviewEntryKind.CAUSE) {
        heading(texts.say("yearend." + kind));
        entries.forEach(this::entry);
      }
    }
    close();
    return String.join("\n", lines) + "\n";
  }

  private void entry(Entered entry) {
    String from = entry.content().from();
    lines.add(
        "- " + narrative.say(entry.content().text()) + (from == null ? "" : " (" + from + ")"));
    for (Entered cause : review.explaining(entry.id(), ReviewEntryKind.CAUSE)) {
      lines.add("  " + texts.say("yearend.CAUSE") + ": " + narrative.say(cause.content().text()));
    }
  }

  private void close() {
    YearEndStanding.Frozen frozen = review.frozen();
    if (frozen != null) {
      heading(texts.say("yearend.frozen"));
      lines.add(texts.say("yearend.frozen.at", frozen.event().token(), frozen.event().hash()));
    }
    var adopted = review.adopted();
    lines.add(
        adopted == null
            ? texts.say("yearend.adopted.not")
            : texts.say("yearend.adopted", texts.date(adopted.on()), adopted.event().office()));
    review
        .corrigenda()
        .forEach(c ->
            lines.add(
                texts.say("yearend.corrigendum", c.event().number(), c.event().office())
                    + ": "
                    + c.event().text()));
  }

  /// When, where and chaired by whom a meeting is held.
  public static String meeting(
      ReviewMeeting meeting, boolean held, Map<UnitId, UnitStanding> units, Texts texts) {
    PartOfDay part = meeting.part();
    String day = texts.date(meeting.on());
    return texts.say(
        held ? "yearend.meeting.held" : "yearend.meeting.planned",
        part == null ? day : texts.say("yearend.day", day, texts.say("code." + part)),
        meeting.place(),
        meeting.chairOffice(),
        texts.name(meeting.chairUnit(), units));
  }

  private void heading(String heading) {
    lines.add("");
    lines.add("== " + heading);
  }
}
