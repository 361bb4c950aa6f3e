package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tiendo.local.run.ProcessInstallation;
import org.tiendo.local.run.ProcessInstallation.Part;
import org.tiendo.local.sample.DemoFolders;
import org.tiendo.local.sample.Kind;
import org.tiendo.local.sample.Sample;

/// Every part is killed with signal 9 while a year is played, and started again: the history is the same as without.
@Tag("embedded")
class KilledInMidPlayTest {

  /// Number of the step after which a part is killed, spread over the play.
  private static final Map<Integer, Set<Part>> KILLS =
      Map.of(
          8, Set.of(Part.TASK),
          22, Set.of(Part.KAFKA),
          33, Set.of(Part.REVIEW),
          41, Set.of(Part.MONGO),
          46, Set.of(Part.REPORTING),
          50, Set.of(Part.TASK, Part.KAFKA));

  @TempDir Path data;
  final Sample sample = DemoFolders.university();

  @Test
  void nothing_is_lost_and_nothing_happens_twice() {
    try (DataFolder folder = DataFolder.open(data);
        ProcessInstallation parts =
            ProcessInstallation.start(folder, sample.installation(), EnumSet.allOf(Part.class))) {
      Directory people = Directory.EMPTY.with(sample.people());
      Api api = Api.at(parts.addresses(), parts.secret());
      Played played =
          new Player(sample, api, people, parts.tokens(), Patience.DEFAULT)
              .play(
                  (done, _, _) -> KILLS.getOrDefault(done, Set.of()).forEach(p -> again(parts, p)));

      PublishedLog task =
          PublishedLog.await(
              api, parts.tokens(), "task", "ProjectUnderReview", sample.count(Kind.SUBMISSION));
      PublishedLog review = PublishedLog.read(api, parts.tokens(), "review");

      assertThat(task.types()).containsAllEntriesOf(expectedOfTask());
      assertThat(review.types()).containsAllEntriesOf(expectedOfReview());
      assertThat(List.of(task, review)).allSatisfy(KilledInMidPlayTest::isGapless);
      assertThat(
              new YearReview(api, Patience.DEFAULT)
                  .text(
                      played.programme(),
                      sample.asOf(),
                      played.token(),
                      "en",
                      parts.tokens().forPerson(PlayedYear.auditor(people), Duration.ofHours(1))))
          .contains("Completed 4 of 5 projects of the work programme, 1 of them late");
    }
  }

  private static void again(ProcessInstallation parts, Part part) {
    parts.kill(part);
    parts.launch(part);
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
