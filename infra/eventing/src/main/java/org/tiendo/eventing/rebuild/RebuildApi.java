package org.tiendo.eventing.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.edge.Fields;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.rebuild.Rebuilds.NotNow;
import org.tiendo.eventing.rebuild.RecordedActs.Act;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandReply;
import org.tiendo.eventing.web.CommandRequest;

/// Rebuilds of read models, for operators. An act is recorded, then carried out, and answers with the read model as it is then;
/// the work goes on behind it.
@RestController
@Admits(Admission.OPERATORS)
public final class RebuildApi {

  private static final int FASTEST = 10_000_000;

  private final Rebuilds rebuilds;
  private final RecordedActs acts;

  RebuildApi(Rebuilds rebuilds, RecordedActs acts) {
    this.rebuilds = rebuilds;
    this.acts = acts;
  }

  /// @param rate most records a second; 0 for no limit, as if it is not given
  /// @param reason why; needed where something is discarded
  record ActBody(@Nullable Integer rate, @Nullable String reason) {

    static final ActBody NOTHING = new ActBody(null, null);
  }

  /// A request as a retry is told from another: its address with its body.
  private record RebuildAct(String projection, Act act, ActBody body) {}

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
  @PostMapping("/api/projections/{name}/{act}")
  @Operation(
      summary =
          "Do something about a read model: begin, check, pause, resume, limit, cancel,"
              + " switch, go-back or retire",
      description = "Recorded first, then carried out; once for each Idempotency-Key.")
  ResponseEntity<?> act(
      @PathVariable String name,
      @PathVariable String act,
      @RequestBody(required = false) @Nullable ActBody body,
      CommandRequest request) {
    require(name);
    RebuildAct asked = new RebuildAct(name, act(act), body == null ? ActBody.NOTHING : body);
    int rate =
        asked.body().rate() == null ? 0 : Fields.within("rate", asked.body().rate(), 0, FASTEST);
    String reason = Fields.optionalText("reason", asked.body().reason(), Fields.NOTE);
    ResponseEntity<?> answer =
        request.carryOut(asked, null, context -> acts.command(context, asked.act(), rate, reason));
    if (!(answer.getBody() instanceof CommandReply reply)) {
      return answer;
    }
    try {
      acts.carryOut(reply.events().getFirst().position());
    } catch (NotNow e) {
      throw new RequestProblem(
          HttpStatus.CONFLICT, "rebuild-not-now", String.valueOf(e.getMessage()));
    }
    return ResponseEntity.ok(ProjectionView.of(rebuilds.overview()));
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

  private void require(String name) {
    if (!name.equals(rebuilds.name())) {
      throw new RequestProblem(
          HttpStatus.NOT_FOUND, "projection-unknown", "There is no such read model here.");
    }
  }
}
