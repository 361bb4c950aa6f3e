package org.tiendo.eventing.rebuild;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.rebuild.Job.Purpose;
import org.tiendo.eventing.rebuild.Rebuilds.NotNow;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.Caller;

/// Rebuilds of read models, for operators. An act answers with the read model as it is then; the work goes on behind it.
@RestController
@Admits(Admission.OPERATORS)
public final class RebuildApi {

  private static final int FASTEST = 10_000_000;

  private final Rebuilds rebuilds;

  RebuildApi(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  /// What an operator can do.
  enum Act {
    BEGIN,
    CHECK,
    PAUSE,
    RESUME,
    LIMIT,
    CANCEL,
    SWITCH,
    GO_BACK,
    RETIRE
  }

  /// The read models of this service.
  @GetMapping("/api/projections")
  List<ProjectionView> list() {
    return List.of(ProjectionView.of(rebuilds.overview()));
  }

  /// One of them, with its copies and its last rebuild.
  @GetMapping("/api/projections/{name}")
  ProjectionView one(@PathVariable String name) {
    require(name);
    return ProjectionView.of(rebuilds.overview());
  }

  /// Does something about a rebuild.
  ///
  /// @param act `begin`, `check`, `pause`, `resume`, `limit`, `cancel`, `switch`, `go-back` or `retire`
  /// @param rate most records a second; 0 for no limit
  @PostMapping("/api/projections/{name}/{act}")
  ProjectionView act(
      @PathVariable String name,
      @PathVariable String act,
      @RequestParam(defaultValue = "0") int rate) {
    require(name);
    if (rate < 0 || rate > FASTEST) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST, "invalid-rate", "rate lies between 0 and " + FASTEST + ".");
    }
    try {
      carryOut(act(act), rate, Caller.current().person().value());
    } catch (NotNow e) {
      throw new RequestProblem(
          HttpStatus.CONFLICT, "rebuild-not-now", String.valueOf(e.getMessage()));
    }
    return ProjectionView.of(rebuilds.overview());
  }

  private static Act act(String text) {
    for (Act act : Act.values()) {
      if (act.name().replace('_', '-').equalsIgnoreCase(text)) {
        return act;
      }
    }
    throw new RequestProblem(
        HttpStatus.NOT_FOUND, "rebuild-act-unknown", "There is no such act of a rebuild.");
  }

  private void carryOut(Act act, int rate, String by) {
    switch (act) {
      case BEGIN -> rebuilds.begin(Purpose.REBUILD, rate, by);
      case CHECK -> rebuilds.begin(Purpose.CHECK, rate, by);
      case PAUSE -> rebuilds.pause(by);
      case RESUME -> rebuilds.resume(by);
      case LIMIT -> rebuilds.limit(rate, by);
      case CANCEL -> rebuilds.cancel(by);
      case SWITCH -> rebuilds.switchOver(by);
      case GO_BACK -> rebuilds.goBack(by);
      case RETIRE -> rebuilds.retire(by);
    }
  }

  private void require(String name) {
    if (!name.equals(rebuilds.name())) {
      throw new RequestProblem(
          HttpStatus.NOT_FOUND, "projection-unknown", "There is no such read model here.");
    }
  }
}
