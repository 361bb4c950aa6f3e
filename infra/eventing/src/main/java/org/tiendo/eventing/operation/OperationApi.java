package org.tiendo.eventing.operation;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.edge.Problem;
import org.tiendo.eventing.deadletter.DeadLetter;
import org.tiendo.eventing.deadletter.DeadLetterDesk;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.inbox.RejectedRecord;
import org.tiendo.eventing.inbox.RejectedRecords;
import org.tiendo.eventing.operation.OperationCommand.Letter;
import org.tiendo.eventing.operation.OperationCommand.Republish;
import org.tiendo.eventing.operation.OperationCommand.RetryDeadLetter;
import org.tiendo.eventing.operation.OperationCommand.RetryDeadLetters;
import org.tiendo.eventing.operation.OperationCommand.SkipDeadLetter;
import org.tiendo.eventing.relay.MongoRepublications;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandReply;
import org.tiendo.eventing.web.CommandRequest;

/// What operators see and do, each act recorded before it is carried out. Sent again with the same key, it is recorded once and
/// carried out again, which does no harm.
@RestController
@Admits(Admission.OPERATORS)
public final class OperationApi {

  /// Each service has its own, so that one origin can lead to all.
  private static final String OWN = "/api/operations/${tiendo.service:{service}}";

  private static final String DEAD_LETTERS = OWN + "/dead-letters";
  private static final String REPUBLICATIONS = OWN + "/republications";
  private static final int LISTED = 1_000;

  private final DeadLetterDesk desk;
  private final RejectedRecords rejected;
  private final MongoRepublications republications;
  private final EventLog log;

  OperationApi(
      DeadLetterDesk desk,
      RejectedRecords rejected,
      MongoRepublications republications,
      EventLog log) {
    this.desk = desk;
    this.rejected = rejected;
    this.republications = republications;
    this.log = log;
  }

  /// @param letters what automations could not act on, by log and position
  /// @param rejected what lay in a topic and is not of its log, or was refused to a timer; for a person to look at, no more
  record DeadLettersView(List<LetterView> letters, List<RejectedRecord> rejected) {}

  /// @param first whether it can be retried or skipped; the others wait for one before them
  record LetterView(
      String letter,
      String sequence,
      boolean first,
      String cause,
      Map<String, String> facts,
      Instant since,
      int attempts) {}

  @GetMapping(DEAD_LETTERS)
  @Operation(summary = "Tell what automations could not act on, and what lies wrongly in a topic")
  DeadLettersView deadLetters() {
    return new DeadLettersView(
        desk.waiting(LISTED).stream().map(this::view).toList(), rejected.latest(LISTED));
  }

  private LetterView view(DeadLetter letter) {
    return new LetterView(
        letter.id(),
        letter.sequence(),
        desk.isFirst(letter),
        letter.cause(),
        letter.facts(),
        letter.since(),
        letter.attempts());
  }

  /// @param letter one; or
  /// @param cause all first letters that failed for it; neither for all
  record RetryBody(@Nullable String letter, @Nullable String cause, @Nullable String reason) {}

  /// @param ended letters that need no more care
  /// @param waiting sequences that were tried and stand still
  record RetryReply(int ended, int waiting) {}

  @PostMapping(DEAD_LETTERS + "/retry")
  @Operation(
      summary = "Try dead letters again: one, those of a cause, or all",
      description = "The first of each sequence, and what waits behind it as far as it succeeds.")
  ResponseEntity<?> retry(@RequestBody RetryBody body, CommandRequest request) {
    if (body.letter() != null && body.cause() != null) {
      throw new InvalidValue("cause", "Name a letter or a cause, not both.");
    }
    String cause = Fields.optionalText("cause", body.cause(), Fields.LABEL);
    ResponseEntity<?> answer = request.carryOut(body, null, context -> retry(context, body, cause));
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return answer;
    }
    DeadLetterDesk.Retried retried = desk.retry(letter -> named(letter, body.letter(), cause));
    return ResponseEntity.ok(new RetryReply(retried.ended(), retried.waiting()));
  }

  private static boolean named(DeadLetter letter, @Nullable String id, @Nullable String cause) {
    return (id == null || letter.id().equals(id))
        && (cause == null || letter.cause().equals(cause));
  }

  private OperationCommand retry(CommandContext context, RetryBody body, @Nullable String cause) {
    String reason = Fields.optionalText("reason", body.reason(), Fields.NOTE);
    return body.letter() == null
        ? new RetryDeadLetters(context, cause, reason)
        : new RetryDeadLetter(context, body.letter(), found(body.letter()), reason);
  }

  record SkipBody(@Nullable String letter, @Nullable String reason) {}

  @PostMapping(DEAD_LETTERS + "/skip")
  @Operation(
      summary = "Leave a dead letter out for good, with a reason",
      description = "What waits behind it goes on.")
  ResponseEntity<?> skip(@RequestBody SkipBody body, CommandRequest request) {
    String id = Fields.text("letter", body.letter(), Fields.TITLE);
    ResponseEntity<?> answer =
        request.carryOut(
            body,
            null,
            context -> new SkipDeadLetter(context, id, found(id), reason(body.reason())));
    if (answer.getStatusCode().is2xxSuccessful()) {
      desk.waiting(id).ifPresent(desk::skip);
    }
    return answer;
  }

  private static String reason(@Nullable String given) {
    String reason = Fields.optionalText("reason", given, Fields.NOTE);
    return reason == null ? "" : reason;
  }

  private @Nullable Letter found(String id) {
    return desk.waiting(id)
        .map(letter ->
            new Letter(letter.id(), letter.sequence(), letter.cause(), desk.isFirst(letter)))
        .orElse(null);
  }

  /// @param to the last position; left out for the last there is
  record RepublishBody(@Nullable Long from, @Nullable Long to, @Nullable String reason) {}

  @PostMapping(REPUBLICATIONS)
  @Operation(
      summary = "Send a range of this service's log once more into its topic",
      description = "Readers drop what they have. GET tells how far it is.")
  ResponseEntity<?> republish(@RequestBody RepublishBody body, CommandRequest request) {
    long from = Fields.required("from", body.from());
    long head = log.head();
    ResponseEntity<?> answer =
        request.carryOut(
            body,
            null,
            context ->
                new Republish(
                    context,
                    from,
                    body.to(),
                    head,
                    Fields.optionalText("reason", body.reason(), Fields.NOTE)));
    if (answer.getBody() instanceof CommandReply reply) {
      order(reply);
    }
    return answer;
  }

  /// From what was recorded: sent again with the same key, the log may have grown.
  private void order(CommandReply reply) {
    log.read(reply.events().getFirst().position(), 1)
        .forEach(event ->
            republications.order(
                reply.commandId(),
                event.data().path("from").asLong(),
                event.data().path("to").asLong(),
                event.at()));
  }

  @GetMapping(REPUBLICATIONS)
  @Operation(summary = "Tell what was ordered to be sent again, and how far it is")
  List<MongoRepublications.Order> republications() {
    return republications.latest(LISTED);
  }

  @ExceptionHandler(HoleReader.OwnerUnavailable.class)
  ResponseEntity<?> onOwner(HoleReader.OwnerUnavailable problem) {
    return Problem.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "log-of-letter-unavailable",
        "The log that a dead letter comes from does not answer: try again.",
        Map.of("why", String.valueOf(problem.getMessage())));
  }
}
