package org.tiendo.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.text.Texts;

/// A query after its parameters are understood: what was the case on the date as far as the asking person may see it, and
/// the words to say it in.
///
/// @param sight by which `asOf` was reduced
/// @param known until when what `asOf` knows had been recorded; null if it knows everything
public record Query(AsOf asOf, Texts texts, Sight sight, @Nullable Known known) {

  /// Header of a file with the position of the logs that it is of.
  public static final String POSITION = "Tiendo-Position";

  /// The same on another date.
  public Query on(LocalDate date) {
    return new Query(asOf.on(date), texts, sight, known);
  }

  /// Programmes by title, in the order of the language.
  public List<Dated<ProgrammeAdopted>> programmes() {
    return asOf.programmes().stream()
        .sorted(texts.order(programme -> programme.event().title()))
        .toList();
  }

  /// A programme that is known on the date.
  ///
  /// @param id as it was written
  public Optional<Dated<ProgrammeAdopted>> programme(String id) {
    return asOf.register().programmes().naming(id).stream()
        .map(programme -> programme.event().programme())
        .filter(programme -> programme.value().equals(id))
        .findFirst()
        .flatMap(asOf::programme);
  }

  /// A directive that is known on the date.
  ///
  /// @param id as it was written
  public Optional<Dated<DirectiveIssued>> directive(String id) {
    return asOf.directive(id);
  }

  /// What a reader of any answer must know first: that the data are a sample, that only a part is counted.
  public List<String> notices() {
    List<String> notices = new ArrayList<>(general());
    if (sight.extent() != Sight.Extent.WHOLE) {
      notices.add(counted());
    }
    return List.copyOf(notices);
  }

  /// The same for an answer about what one unit answers for, such as its programme: if by the rules the reader sees all of
  /// that, nothing is said of a part.
  public List<String> notices(UnitId answering) {
    return sight.isWholeFor(answering) ? general() : notices();
  }

  /// Those of an answer in which nothing is counted.
  public List<String> general() {
    return Report.notices(asOf.register().conditions(), texts);
  }

  private String counted() {
    return texts.say("counted", texts.name(sight.actor().unit(), asOf.units()));
  }
}
