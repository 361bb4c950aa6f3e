package org.tiendo.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.CLERK;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.task.http.TaskServer.Answer;

/// Many clerks who want one number at once, over real sockets and the real log.
@Tag("embedded")
class NumberCrowdTest {

  private static final int CLERKS = 50;
  private static TaskServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = new TaskServer(folder);
    String centre = "{\"unit\": \"centre\", \"names\": {\"en\": \"Centre\"}}";
    assertThat(server.send(ADMINISTRATOR, "RegisterUnit", centre).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void of_fifty_simultaneous_uses_of_one_number_one_is_accepted() throws Exception {
    List<Answer> answers = crowd(() -> server.send(CLERK, "RecordIssuedDocument", document(7)));
    onlyOneOf(answers);
  }

  @Test
  void of_fifty_simultaneous_uses_of_one_reserved_number_one_is_accepted() throws Exception {
    String reserve =
        "{\"authority\": \"centre\", \"type\": \"resolution\", \"numberingPeriod\": \"%s\", \"number\": 70, \"purpose\": \"p\"}"
            .formatted(LocalDate.now(ZoneOffset.UTC).getYear());
    Answer reserved = server.send(CLERK, "ReserveNumber", reserve);
    assertThat(reserved.status()).as(reserved.toString()).isEqualTo(200);
    onlyOneOf(crowd(() -> server.send(CLERK, "RecordIssuedDocument", document(70))));
  }

  private static void onlyOneOf(List<Answer> answers) {
    assertThat(answers).hasSize(CLERKS);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> {
          assertThat(answer.status()).isEqualTo(409);
          assertThat(answer.text("code")).isEqualTo("claim-taken");
        });
  }

  private static List<Answer> crowd(Callable<Answer> one) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> all = new ArrayList<>();
      for (int i = 0; i < CLERKS; i++) all.add(one);
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(all)) answers.add(answer.get());
      return answers;
    }
  }

  private static String document(int number) {
    return """
    {"authority": "centre", "type": "resolution", "number": "%d", "symbol": "NQ/TW", "title": "On work",
     "issuedOn": "%s"}
    """
        .formatted(number, LocalDate.now(ZoneOffset.UTC));
  }
}
