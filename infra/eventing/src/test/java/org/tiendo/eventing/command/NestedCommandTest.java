package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.eventing.store.CommitHeader;
import org.tiendo.eventing.store.Envelope;

/// Commands that a handler sends while it handles one belong to the same commit.
class NestedCommandTest extends TallyFixture {

  private LogCommandBus bus;

  @BeforeEach
  void subscribe() {
    bus = new LogCommandBus(log);
    CommandHandling handling =
        new CommandHandling(log, features, new StreamStates(log, features, snapshots(log)));
    bus.subscribe(Tally.Add.class.getName(), handling);
  }

  private void outer(MessageHandler<CommandMessage<?>> handler) {
    bus.subscribe("outer", handler);
  }

  private static CommandMessage<Object> message(String id, String name, Object payload) {
    CommitHeader header = new CommitHeader(id, "d", "person-1", "unit-1", null, TODAY, id, null);
    Map<String, Object> metaData = new HashMap<>(header.toMetaData());
    return new GenericCommandMessage<>(new GenericMessage<>(id, payload, metaData), name);
  }

  private Optional<Throwable> send(CommandMessage<Object> message) {
    CompletableFuture<Optional<Throwable>> answered = new CompletableFuture<>();
    bus.<Object, Object>dispatch(
        message, (_, result) -> answered.complete(result.optionalExceptionResult()));
    return answered.join();
  }

  private Optional<Throwable> add(String id, String tally, int amount) {
    CommandContext context = new CommandContext(new CommandId(id), TallyCalls.ACTOR, TODAY, TODAY);
    Object add = new Tally.Add(context, new ProjectId(tally), amount, null);
    return send(message(id, Tally.Add.class.getName(), add));
  }

  @Test
  void all_streams_written_within_one_command_are_one_commit() {
    outer(_ -> {
      assertThat(add("n1", "t1", 600)).isEmpty();
      assertThat(add("n2", "t2", 1)).isEmpty();
      return add("n3", "t1", 400).isEmpty();
    });
    assertThat(send(message("root", "outer", "payload"))).isEmpty();
    assertThat(log.commitOf("root").orElseThrow().events())
        .extracting(Envelope::seq)
        .containsExactly(0L, 0L, 1L);
    assertThat(log.commitOf("n1")).isEmpty();
    assertThat(sum("t1")).isEqualTo(1_000);
  }

  @Test
  void a_refusal_within_sees_what_was_staged_and_takes_all_of_it_back() {
    outer(_ -> {
      assertThat(add("n1", "t1", 600)).isEmpty();
      Throwable refused = add("n2", "t1", 401).orElseThrow();
      assertThat(refused).isInstanceOf(Stopped.ByRule.class);
      throw (Stopped.ByRule) refused;
    });
    assertThat(send(message("root", "outer", "payload"))).containsInstanceOf(Stopped.ByRule.class);
    assertThat(log.head()).isZero();
  }

  @Test
  void a_checked_exception_takes_all_back_too() {
    outer(_ -> {
      assertThat(add("n1", "t1", 600)).isEmpty();
      throw new IOException("checked");
    });
    assertThat(send(message("root", "outer", "payload"))).containsInstanceOf(IOException.class);
    assertThat(log.head()).isZero();
  }
}
