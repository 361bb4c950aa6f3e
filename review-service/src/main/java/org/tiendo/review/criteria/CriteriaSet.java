package org.tiendo.review.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.vocabulary.CriteriaVersion;
import org.tiendo.contracts.vocabulary.Criterion;

/// The criteria for a type of item: none published, or published in versions.
public sealed interface CriteriaSet {

  record NotPublished() implements CriteriaSet {}

  /// @param versions in the order of their first days
  record Published(CriteriaSetId set, List<Version> versions) implements CriteriaSet {
    public Published {
      versions = List.copyOf(versions);
    }

    /// First day of the latest version.
    LocalDate last() {
      return versions.getLast().inForceFrom();
    }

    /// What work submitted on a day is judged by; nothing before the first version's day.
    public Optional<Version> inForceOn(LocalDate day) {
      return versions.reversed().stream().filter(v -> !v.inForceFrom().isAfter(day)).findFirst();
    }
  }

  /// One version, in force from a day until the next one's.
  record Version(CriteriaVersion name, LocalDate inForceFrom, List<Criterion> criteria) {
    public Version {
      criteria = List.copyOf(criteria);
    }
  }

  static CriteriaSet evolve(CriteriaSet state, CriteriaEvent event) {
    return switch (event) {
      case CriteriaEvent.CriteriaPublished e -> {
        List<Version> versions =
            state instanceof Published published
                ? new ArrayList<>(published.versions())
                : new ArrayList<>();
        versions.add(
            new Version(new CriteriaVersion(e.set(), e.version()), e.inForceFrom(), e.criteria()));
        yield new Published(e.set(), versions);
      }
    };
  }
}
