package org.tiendo.task.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;

/// A deadline as requests give it: `dueOn` alone, a date that stands as it is; `reviewOn` alone, for an item without a
/// deadline; or a `kind` with what belongs to it.
///
/// @param kind how the date is found; what belongs to each kind is said by [DeadlineRule]
/// @param date of `FIXED_DATE`, or a day within the period of `END_OF_PERIOD`
/// @param count of working days, days or months
/// @param event of `EVENT_BASED`: what it waits for, in words
public record DeadlineBody(
    @Nullable LocalDate dueOn,
    @Nullable LocalDate reviewOn,
    DeadlineRule.@Nullable Kind kind,
    @Nullable LocalDate date,
    @Nullable Integer count,
    DeadlineRule.@Nullable Period period,
    @Nullable String event,
    DeadlineRule.@Nullable Kind counting,
    DeadlineRule.@Nullable LastDay lastDay) {

  /// The rule that was asked for.
  ///
  /// @param field of the request, to be named if it is wrong
  public DeadlineRule rule(String field) {
    if (kind == null) {
      LocalDate due = plain(field).dueOn();
      return due != null
          ? DeadlineRule.fixed(due, DeadlineRule.LastDay.AS_IT_IS)
          : DeadlineRule.none(Fields.required(field, reviewOn));
    }
    if (dueOn != null) {
      throw new InvalidValue(field, field + " has either a due date or a kind");
    }
    String awaited = Fields.optionalText(field + ".event", event, Fields.LABEL);
    return InvalidValue.read(
        field,
        kind.name(),
        _ -> new DeadlineRule(kind, date, count, period, awaited, counting, reviewOn, lastDay));
  }

  /// The deadline of a request that gives a date and no kind.
  ///
  /// @param field of the request, to be named if it is wrong
  public Deadline plain(String field) {
    if (kind != null
        || date != null
        || count != null
        || period != null
        || event != null
        || counting != null
        || lastDay != null
        || (dueOn == null) == (reviewOn == null)) {
      throw new InvalidValue(field, field + " has either a due date or a review date");
    }
    return new Deadline(dueOn, reviewOn, null);
  }
}
