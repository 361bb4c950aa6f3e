package org.tiendo.local.folder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Under which conditions the history in a data folder is written. They never change afterwards.
///
/// @param tenant whose installation it is, in the form of an id
/// @param name as people call it
/// @param zone of business dates
/// @param languages of printed texts, as language tags, the first one first
/// @param clock `REAL`, or `SIMULATED`: recorded times follow the dates of the commands
/// @param clockUntil last day of a simulated clock
/// @param sample whether the data are a sample, not official
/// @param isolated whether secret items may be held
/// @param layout of documents; null for the product's own choice
public record Installation(
    String tenant,
    String name,
    ZoneId zone,
    List<String> languages,
    Clock clock,
    @Nullable LocalDate clockUntil,
    boolean sample,
    boolean isolated,
    @Nullable String layout) {

  /// Tenant of what was opened without a name.
  public static final String OWN = "own";

  public Installation {
    languages = List.copyOf(languages);
  }

  /// With documents in the layout that the product chooses.
  public Installation(
      String tenant,
      String name,
      ZoneId zone,
      List<String> languages,
      Clock clock,
      @Nullable LocalDate clockUntil,
      boolean sample,
      boolean isolated) {
    this(tenant, name, zone, languages, clock, clockUntil, sample, isolated, null);
  }

  /// Which clock the domain runs on.
  public enum Clock {
    REAL,
    SIMULATED
  }

  /// What a data folder becomes when nobody says anything else: real data, real clock, this machine's zone and language.
  public static Installation own(ZoneId zone, Locale locale) {
    return new Installation(
        OWN, "Own data", zone, List.of(locale.getLanguage()), Clock.REAL, null, false, false);
  }

  /// Refuses to mix two histories that do not belong together.
  public void requireSame(Installation other, Object folder, Object data) {
    if (sample != other.sample()) {
      throw new Trouble(
          sample
              ? "%s holds a sample; %s is real data: use another --data folder"
                  .formatted(data, folder)
              : "%s holds real data; %s is a sample: use another --data folder"
                  .formatted(data, folder));
    }
    if (!sameHistory(other)) {
      throw new Trouble(
          "%s was opened under other conditions (%s) than %s names (%s): use another --data folder"
              .formatted(data, conditions(), folder, other.conditions()));
    }
  }

  /// Names, languages and layouts may differ: they are not part of the history. What was opened without a name takes any tenant's
  /// data, and keeps its own name for the tenant.
  private boolean sameHistory(Installation other) {
    return (tenant.equals(other.tenant) || tenant.equals(OWN))
        && zone.equals(other.zone)
        && clock == other.clock
        && Objects.equals(clockUntil, other.clockUntil)
        && isolated == other.isolated;
  }

  private String conditions() {
    return "tenant %s, zone %s, clock %s%s%s"
        .formatted(
            tenant,
            zone,
            clock,
            clockUntil == null ? "" : " until " + clockUntil,
            isolated ? ", isolated" : "");
  }
}
