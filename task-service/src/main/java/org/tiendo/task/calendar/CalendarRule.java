package org.tiendo.task.calendar;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a calendar.
enum CalendarRule implements Rule {
  CALENDAR_PUBLISHED_BY_ADMINISTRATOR(
      "calendar-published-by-administrator",
      "A calendar is published by an administrator or by the monitoring office.",
      "Product: one place says which days are worked",
      Kind.FORBIDDEN),
  CALENDAR_HAS_WORKING_DAYS(
      "calendar-has-working-days",
      "A calendar names at least one day of the week on which work is done.",
      "Civil Code 2015, art. 148: a term ends on a working day",
      Kind.INVALID),
  CALENDAR_COVERS_YEARS(
      "calendar-covers-years",
      "A calendar covers at least one year, each once, between 1900 and 2200.",
      "Product: no day beyond the covered years is guessed",
      Kind.INVALID),
  CALENDAR_KEEPS_ITS_YEARS(
      "calendar-keeps-its-years",
      "A new version of a calendar covers every year that the version before it covers.",
      "Product: a due date can be found anew with every later version",
      Kind.INVALID),
  ONE_EXCEPTION_A_DAY(
      "calendar-one-exception-a-day",
      "A calendar has at most one exception for each day.",
      "Product: a day is worked or not",
      Kind.INVALID),
  EXCEPTION_IN_COVERED_YEAR(
      "calendar-exception-in-covered-year",
      "An exception lies in a year that the calendar covers.",
      "Product: no day beyond the covered years is guessed",
      Kind.INVALID),
  EXCEPTION_CITES_NOTICE(
      "calendar-exception-cites-notice",
      "An exception cites the law or notice that orders it.",
      "Product: a due date explains itself down to the paper it rests on",
      Kind.INVALID),
  EXCEPTION_CHANGES_THE_DAY(
      "calendar-exception-changes-the-day",
      "A day given off is otherwise worked, and a day worked in exchange is otherwise off.",
      "Notices on exchanged working days, such as 12729/VPCP-KGVX of 25 December 2025",
      Kind.INVALID),

  REDERIVED_BY_MONITOR_OR_AUTHORITY(
      "due-dates-rederived-by-monitor-or-authority",
      "Due dates are found anew by the monitoring office or by an authority that assigns work.",
      "Product: a new calendar moves no deadline by itself",
      Kind.FORBIDDEN),
  CALENDAR_NOT_PUBLISHED(
      "calendar-not-published",
      "Due dates are found anew with a calendar that was published.",
      "Product: no day beyond the covered years is guessed",
      Kind.UNKNOWN),
  REDERIVED_ITEMS_LISTED(
      "rederived-items-listed",
      "The items whose due dates are found anew are listed, each once.",
      "Product: a new calendar moves no deadline by itself",
      Kind.INVALID),
  REDERIVED_ITEM_UNKNOWN(
      "rederived-item-unknown",
      "An item whose due date is found anew must have been assigned.",
      "Product: a list names what exists",
      Kind.UNKNOWN),
  CALENDAR_COVERS_DUE_DATE(
      "calendar-covers-due-date",
      "A due date is found anew only where the calendar covers its days.",
      "Product: no day beyond the covered years is guessed",
      Kind.ILLEGAL_STATE);

  private final Text text;

  CalendarRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
