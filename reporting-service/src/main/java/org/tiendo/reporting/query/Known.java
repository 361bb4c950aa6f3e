package org.tiendo.reporting.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.register.Register;

/// Until when what is counted had been recorded.
///
/// @param position the last one of each log that is known
/// @param moment null if the position was asked for
public record Known(Token position, @Nullable Instant moment) {

  /// A day, or a moment with or without its distance from UTC.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// Reads a moment, the end of a day, or a position.
  ///
  /// @throws QueryProblem if it is none of these, or nothing can be said of it yet
  public static Known read(String text, Register register, InstallationClock clock) {
    return text.indexOf(':') > 0 && !Character.isDigit(text.charAt(0))
        ? position(text, register)
        : moment(text, register, clock);
  }

  private static Known position(String text, Register register) {
    Token latest = register.token();
    Token asked = token(text);
    if (!latest.positions().keySet().containsAll(asked.positions().keySet())) {
      throw QueryProblem.badKnownAt();
    }
    if (!latest.covers(asked)) {
      throw QueryProblem.knownAtInFuture(latest.toString());
    }
    return new Known(asked, null);
  }

  private static Token token(String text) {
    try {
      return Token.parse(text);
    } catch (IllegalArgumentException e) {
      throw QueryProblem.badKnownAt();
    }
  }

  private static Known moment(String text, Register register, InstallationClock clock) {
    Instant now = clock.now();
    Instant latest =
        register.moments().last().filter(recorded -> recorded.isAfter(now)).orElse(now);
    try {
      TemporalAccessor read =
          TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      Instant begins = begins(read, clock.zone());
      if (begins.isAfter(latest)) {
        throw QueryProblem.knownAtInFuture(latest.toString());
      }
      Instant moment = read instanceof LocalDate day ? end(day, clock.zone()) : begins;
      return new Known(register.moments().until(moment), moment);
    } catch (DateTimeParseException e) {
      throw QueryProblem.badKnownAt();
    }
  }

  private static Instant begins(TemporalAccessor read, ZoneId zone) {
    return switch (read) {
      case OffsetDateTime at -> at.toInstant();
      case LocalDateTime at -> at.atZone(zone).toInstant();
      case LocalDate day -> day.atStartOfDay(zone).toInstant();
      default -> throw new DateTimeException("neither a moment nor a day: " + read);
    };
  }

  private static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
  }
}
