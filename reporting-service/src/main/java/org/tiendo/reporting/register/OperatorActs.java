package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;

/// What operators did, to whatever service. It is no part of the [Register]: nothing is counted of it, and only those who run or
/// audit the installation are admitted to it.
public final class OperatorActs {

  private static final String STREAMS = "operation:";

  private OperatorActs() {}

  /// Those that count at an as-of date, the last that were recorded first.
  ///
  /// @param until what was recorded later is left out; null for nothing
  public static List<Dated<OperatorEvent>> latest(
      Views views, LocalDate asOf, @Nullable Token until) {
    return Dated.of(
            OperatorEvent.class,
            views.read(STREAMS).documents().stream()
                .flatMap(view -> view.sections().values().stream())
                .flatMap(section -> Strand.read(section).events().stream())
                .flatMap(told -> Stream.ofNullable(told.published(told.at()))))
        .filter(act -> act.knownOn(asOf))
        .filter(act -> until == null || act.at().position() <= until.last(act.at().log()))
        .sorted(
            Comparator.comparing((Dated<OperatorEvent> act) -> act.at().recordedAt())
                .thenComparing(act -> act.at().log())
                .thenComparing(act -> act.at().position())
                .reversed())
        .toList();
  }
}
