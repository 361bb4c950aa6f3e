package org.tiendo.reporting.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.Percent;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.yearreview.Finding;
import org.tiendo.reporting.yearreview.YearReview;

/// Puts the findings of a year-end review into sentences. A claim such as "on schedule" is made only if the figures say so.
final class Sentences {

  private final Texts texts;
  private final YearReview review;
  private final Map<UnitId, UnitStanding> units;

  Sentences(Texts texts, YearReview review) {
    this.texts = texts;
    this.review = review;
    this.units = review.asOf().units();
  }

  List<Sentence> all() {
    return review.findings().stream().map(this::sentence).toList();
  }

  private Sentence sentence(Finding finding) {
    return switch (finding) {
      case Finding.SuperiorProgrammes f -> superior(f);
      case Finding.OwnProgramme f -> own(f);
      case Finding.Outcome f -> outcome(f);
      case Finding.Highlight f -> highlight(f);
      case Finding.NextProgramme f -> next(f);
    };
  }

  private Sentence superior(Finding.SuperiorProgrammes f) {
    int of = f.classes().total();
    if (of == 0) {
      return new Sentence(texts.say("superior.none"), List.of(), f.figures());
    }
    int done = f.done().numerator();
    String percent = texts.say("percent", texts.number(Percent.of(done, of)));
    return new Sentence(
        texts.say("superior", percent, texts.names(f.authorities(), units)),
        List.of(texts.say("superior.note", done, of)),
        f.figures());
  }

  private Sentence own(Finding.OwnProgramme f) {
    int of = f.classes().total();
    if (of == 0) {
      return new Sentence(texts.say("own.none"), List.of(), f.figures());
    }
    int done = f.done().numerator();
    List<String> claims = claims(f, done);
    String text =
        claims.isEmpty()
            ? texts.say("own.plain", done, of)
            : texts.say("own", done, of, String.join(texts.say("list.separator"), claims));
    List<String> notes = new ArrayList<>();
    notes.add(texts.say("own.note", f.baseline(), f.added()));
    if (done > 0) {
      BigDecimal mean =
          BigDecimal.valueOf(f.rounds()).divide(BigDecimal.valueOf(done), 1, RoundingMode.HALF_UP);
      notes.add(texts.say("own.quality.note", f.returned().numerator(), texts.number(mean)));
    }
    return new Sentence(text, notes, f.figures());
  }

  /// What may be said of schedule and quality; of the quality of nothing, nothing.
  private List<String> claims(Finding.OwnProgramme f, int done) {
    int late = f.classes().of(ItemClass.DONE_LATE);
    int overdue = f.classes().of(ItemClass.OPEN_OVERDUE);
    int poor = f.notToQuality().numerator();
    boolean onSchedule = late == 0 && overdue == 0;
    if (onSchedule && poor == 0 && done > 0) {
      return List.of(texts.say("own.both"));
    }
    List<String> claims = new ArrayList<>();
    if (onSchedule) {
      claims.add(texts.say("own.onSchedule"));
    }
    if (done > 0 && poor == 0) {
      claims.add(texts.say("own.toQuality"));
    }
    if (late > 0) {
      claims.add(texts.say("own.late", late));
    }
    if (overdue > 0) {
      claims.add(texts.say("own.overdue", overdue));
    }
    if (poor > 0) {
      claims.add(texts.say("own.notToQuality", poor));
    }
    return claims;
  }

  private Sentence outcome(Finding.Outcome f) {
    int issued = f.issued().numerator();
    String authorities = texts.names(f.authorities(), units);
    String type = f.type();
    String documents =
        type == null
            ? texts.say("documents", issued)
            : texts.sayOr("documents", type, "documents", issued);
    ProgrammeAdopted programme = review.programme().programme().event();
    LocalDate asOf = review.asOf().date();
    LocalDate to = programme.to().isBefore(asOf) ? programme.to() : asOf;
    return new Sentence(
        issued == 0
            ? texts.say("outcome.none", authorities)
            : texts.say("outcome", authorities, documents),
        List.of(texts.say("outcome.note", texts.date(programme.from()), texts.date(to))),
        f.figures());
  }

  private Sentence highlight(Finding.Highlight f) {
    DocumentIssued document = f.document();
    String type = texts.sayOr("document", document.type(), "document.other");
    String reference = texts.say("document.reference", type, document.number(), document.symbol());
    return new Sentence(
        texts.say(
            "highlight",
            reference,
            document.title(),
            Integer.toString(f.from().getYear()),
            Integer.toString(f.to().getYear())),
        List.of(),
        f.figures());
  }

  private Sentence next(Finding.NextProgramme f) {
    ProgrammeAdopted programme = f.next();
    if (programme == null) {
      return new Sentence(texts.say("next.unknown"), List.of(), f.figures());
    }
    int count = f.items().numerator();
    String period = period(programme);
    if (count == 0) {
      String text =
          f.planned() == 0
              ? texts.say("next.none", period)
              : texts.say("next.plannedOnly", period, texts.say("next.items", f.planned()));
      return new Sentence(text, List.of(), f.figures());
    }
    String text =
        texts.say(
            "next", period, texts.say("next.items", count), texts.names(f.assigners(), units));
    return new Sentence(text, List.of(texts.say("next.note", count, 0, f.planned())), f.figures());
  }

  private String period(ProgrammeAdopted programme) {
    LocalDate from = programme.from();
    boolean year =
        from.getDayOfYear() == 1 && programme.to().equals(from.plusYears(1).minusDays(1));
    return year
        ? texts.say("period.year", Integer.toString(from.getYear()))
        : texts.say("period.range", texts.date(from), texts.date(programme.to()));
  }
}
