package org.tiendo.contracts.id;

import java.util.regex.Pattern;

/// An identity as domain signatures carry it: one field, never a bare string.
///
/// Values are 1 to 64 characters of `a-z`, `0-9` and `-`, and start with a letter or digit, so that they can stand in a
/// stream name, a URL or a file name as they are. In JSON an id is its plain string.
public sealed interface Id
    permits CalendarId,
        CommandId,
        CommendationId,
        CriteriaSetId,
        CriticismId,
        DirectiveId,
        DocumentId,
        ImportId,
        InspectionId,
        ObligationId,
        PersonId,
        ProgrammeId,
        ProjectId,
        ReviewId,
        SeriesId,
        UnitId,
        YearReviewId {

  /// What every id looks like.
  Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  String value();

  /// Checks the form of an id.
  ///
  /// @throws IllegalArgumentException if it is not of the form
  static void check(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id is 1 to 64 characters of a-z, 0-9 and '-', starting with a letter or digit");
    }
  }
}
