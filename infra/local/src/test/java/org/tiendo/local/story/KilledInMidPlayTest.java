package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.identity.directory.Directory;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Patience;
import org.tiendo.local.play.Played;
import org.tiendo.local.play.Player;
import org.tiendo.local.play.YearReview;
import org.tiendo.local.process.ProcessInstallation;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Service;
import org.tiendo.local.sample.DemoFolders;
import org.tiendo.local.sample.Kind;
import org.tiendo.local.sample.Sample;

/// Every part is killed with signal 9 while a year is played, and is started again by what keeps it running: the history is
/// the same as without.
@Tag("embedded")
class KilledInMidPlayTest {

  /// Number of the step after which a part is killed, spread over the play.
  private static final Map<Integer, Set<String>> KILLS =
      Map.of(
          8, Set.of("task-1"),
          22, Set.of("kafka"),
          33, Set.of("review-1"),
          41, Set.of("mongo"),
          46, Set.of("reporting-1"),
          50, Set.of("task-1", "kafka"));

  /// A process may be started again at the moment when everything else is.
  private static final Patience PATIENCE =
      new Patience(Duration.ofMinutes(3), Duration.ofMillis(50));

  @TempDir Path data;
  final Sample sample = DemoFolders.university();
  final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void nothing_is_lost_and_nothing_happens_twice() {
    try (DataFolder folder = DataFolder.open(data);
        ProcessInstallation parts =
            ProcessInstallation.doors(
                folder,
                sample.installation(),
                Layout.single(FreePorts.base()),
                List.of(),
                said::add)) {
      parts.openDoors(null, _ -> {});
      parts.startServices(sample.installation(), _ -> {});
      Directory people = Directory.EMPTY.with(sample.people());
      Api api = Api.at(addresses(parts), parts.secret());
      Played played =
          new Player(sample, api, people, parts.tokens(), PATIENCE)
              .play((done, _, _) ->
                  KILLS.getOrDefault(done, Set.of()).forEach(part -> kill(parts, part)));

      PublishedLog task =
          PublishedLog.await(
              api, parts.tokens(), "task", "ProjectUnderReview", sample.count(Kind.SUBMISSION));
      PublishedLog review = PublishedLog.read(api, parts.tokens(), "review");

      assertThat(task.types()).containsAllEntriesOf(expectedOfTask());
      assertThat(review.types()).containsAllEntriesOf(expectedOfReview());
      assertThat(List.of(task, review)).allSatisfy(KilledInMidPlayTest::isGapless);
      assertThat(
              new YearReview(api, PATIENCE)
                  .text(
                      played.programme(),
                      sample.asOf(),
                      played.token(),
                      "en",
                      parts.tokens().forPerson(PlayedYear.auditor(people), Duration.ofHours(1))))
          .contains("Completed 4 of 5 projects of the work programme, 1 of them late");
      assertThat(said)
          .contains("kafka ended with status 137 and is started again", "review-1 is back");
    }
  }

  private static Map<String, URI> addresses(ProcessInstallation parts) {
    return Arrays.stream(Service.values())
        .collect(Collectors.toMap(Service::label, service -> parts.address(service, 0)));
  }

  private static void kill(ProcessInstallation parts, String part) {
    parts.part(part).handle().destroyForcibly();
  }

  private Map<String, Long> expectedOfTask() {
    return Map.of(
        "UnitRegistered", sample.count(Kind.UNIT),
        "ProjectAssigned", sample.count(Kind.PROJECT),
        "ProgressReported", sample.count(Kind.PROGRESS),
        "ProjectSubmitted", sample.count(Kind.SUBMISSION),
        "ProjectUnderReview", sample.count(Kind.SUBMISSION),
        "ProjectReturned", sample.count(Kind.RETURN),
        "ProjectAccepted", sample.count(Kind.ACCEPTANCE),
        "DocumentIssued", sample.count(Kind.DOCUMENT),
        "ProjectCompleted", sample.count(Kind.COMPLETION));
  }

  private Map<String, Long> expectedOfReview() {
    return Map.of(
        "ReviewOpened", sample.count(Kind.SUBMISSION),
        "ReviewReturned", sample.count(Kind.RETURN),
        "ReviewAccepted", sample.count(Kind.ACCEPTANCE));
  }

  private static void isGapless(PublishedLog log) {
    assertThat(log.records().stream().map(PublishedRecord::position))
        .containsExactlyElementsOf(LongStream.range(0, log.records().size()).boxed().toList());
    assertThat(
            IntStream.range(1, log.records().size())
                .allMatch(i ->
                    !log.records()
                        .get(i)
                        .recordedAt()
                        .isBefore(log.records().get(i - 1).recordedAt())))
        .isTrue();
  }
}
