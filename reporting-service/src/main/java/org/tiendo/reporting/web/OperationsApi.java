package org.tiendo.reporting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.contracts.operation.OperatorEvent.DeadLettersHandled;
import org.tiendo.contracts.operation.OperatorEvent.ReadModelHandled;
import org.tiendo.contracts.operation.OperatorEvent.RepublicationOrdered;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.OperatorActs;

/// What operators did to all services.
@RestController
@Admits(Admission.WATCHERS)
class OperationsApi {

  private static final int SIZE = 100;

  private final QueryDesk desk;
  private final Views views;

  OperationsApi(QueryDesk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /// @param part which hundred of them, from 1; the newest first
  @GetMapping("/api/operations")
  Answer<Acts> operations(
      @ParameterObject Asked asked, @RequestParam(defaultValue = "1") String part) {
    if (!part.matches("[1-9]\\d{0,5}")) {
      throw QueryProblem.badValue("part", "1 2 3");
    }
    Query query = desk.open(asked);
    List<Dated<OperatorEvent>> all =
        OperatorActs.latest(
            views, query.asOf().date(), query.known() == null ? null : query.known().position());
    return Answer.of(
        query,
        query.general(),
        new Acts(
            all.size(),
            all.stream()
                .skip((Integer.parseInt(part) - 1L) * SIZE)
                .limit(SIZE)
                .map(OperationsApi::view)
                .toList()));
  }

  /// @param total how many there are in all parts
  record Acts(int total, List<OperationView> acts) {}

  /// An act.
  ///
  /// @param event its place, e.g. `task/12`
  /// @param what type of the event, e.g. `RebuildBegun`
  /// @param about the dead letter, the range of positions, or the read model; null for several dead letters
  /// @param cause what dead letters had failed for
  /// @param copy of the read model that is built, removed, or read from now on
  /// @param instead copy that was read until then
  /// @param rate most records a second, 0 for no limit
  record OperationView(
      String event,
      Instant recordedAt,
      String by,
      String unit,
      String what,
      @Nullable String about,
      @Nullable String cause,
      @Nullable String copy,
      @Nullable String instead,
      @Nullable Integer rate,
      @Nullable String reason) {}

  private static OperationView view(Dated<OperatorEvent> act) {
    return switch (act.event()) {
      case DeadLettersHandled(_, String letter, String cause, String reason) ->
          view(act.at(), letter, cause, null, null, null, reason);
      case RepublicationOrdered(long from, long to, String reason) ->
          view(act.at(), from + "-" + to, null, null, null, null, reason);
      case ReadModelHandled(
              _,
              String name,
              String copy,
              String instead,
              Integer rate,
              String why) ->
          view(act.at(), name, null, copy, instead, rate, why);
    };
  }

  private static OperationView view(
      Entry at,
      @Nullable String about,
      @Nullable String cause,
      @Nullable String copy,
      @Nullable String instead,
      @Nullable Integer rate,
      @Nullable String reason) {
    return new OperationView(
        at.ref(),
        at.recordedAt(),
        at.actor().value(),
        at.unit().value(),
        at.type(),
        about,
        cause,
        copy,
        instead,
        rate,
        reason);
  }
}
