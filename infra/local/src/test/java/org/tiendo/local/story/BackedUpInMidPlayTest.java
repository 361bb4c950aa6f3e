package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.local.backup.Backup;
import org.tiendo.local.backup.FrozenSource;
import org.tiendo.local.backup.Restore;
import org.tiendo.local.backup.RunningSource;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.play.Played;
import org.tiendo.local.sample.DemoFolders;

/// A year is backed up while it is played, and restored elsewhere, where it is played to its end: nothing that was
/// acknowledged before the backup is missing, and the review says the same in both places.
@Tag("embedded")
class BackedUpInMidPlayTest {

  private static final int STEPS_BEFORE = 120;
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void the_restored_year_goes_on_and_ends_as_the_first_one() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    List<PublishedRecord> before;
    List<PublishedRecord> wholeLog;
    List<String> review;
    List<String> backedUpStopped;
    try (PlayedYear year = PlayedYear.start(DemoFolders.year2022(), first)) {
      CountDownLatch steps = new CountDownLatch(STEPS_BEFORE);
      CompletableFuture<Played> play =
          CompletableFuture.supplyAsync(() -> year.play((_, _, _) -> steps.countDown()));
      assertThat(steps.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      before = year.log("task").records();
      backUp(first, folder.resolve("copy"));
      assertThat(play).as("the play, which should still go on").isNotDone();
      review = year.review(play.get(LIMIT_SECONDS, TimeUnit.SECONDS), "vi");
      wholeLog = year.log("task").records();
    }

    new Restore(folder.resolve("copy"), (_, _) -> {}).to(second);

    assertThat(DataFolder.look(second).directory()).isEqualTo(DataFolder.look(first).directory());
    try (PlayedYear year = PlayedYear.start(DemoFolders.year2022(), second)) {
      List<PublishedRecord> restored = year.log("task").records();
      assertThat(restored).hasSizeGreaterThanOrEqualTo(before.size());
      assertThat(restored).isEqualTo(wholeLog.subList(0, restored.size()));
      assertThat(restored)
          .extracting(PublishedRecord::position)
          .containsExactlyElementsOf(LongStream.range(0, restored.size()).boxed().toList());
      List<String> again = year.review(year.play(), "vi");
      assertThat(withoutPositions(again)).isEqualTo(withoutPositions(review));
      backedUpStopped = again;
    }
    backUpStopped(second, backedUpStopped);
  }

  /// What was not in the backup was recorded anew, and services that work at once may take turns otherwise.
  private static List<String> withoutPositions(List<String> review) {
    return review.stream().map(line -> line.replaceAll("\\b(task|review)[/:]\\d+", "$1")).toList();
  }

  /// And once more, with nothing running: the same to the letter.
  private void backUpStopped(Path second, List<String> review) {
    Path third = folder.resolve("third");
    try (DataFolder stopped = DataFolder.open(second)) {
      new Backup(stopped, FrozenSource.stopped(stopped), (_, _) -> {})
          .to(folder.resolve("other copy"));
    }
    new Restore(folder.resolve("other copy"), (_, _) -> {}).to(third);
    try (PlayedYear year = PlayedYear.start(DemoFolders.year2022(), third)) {
      assertThat(year.review(year.play(), "vi")).isEqualTo(review);
    }
  }

  private static void backUp(Path data, Path target) {
    DataFolder source = DataFolder.look(data);
    RunFile running = source.running().orElseThrow();
    List<Long> copied = new ArrayList<>();
    Backup.Made made =
        new Backup(
                source,
                new RunningSource(running.addresses().get(RunFile.BACKUP)),
                (done, _) -> copied.add(done))
            .to(target);
    assertThat(copied).isSorted().isNotEmpty();
    assertThat(made.bytes()).isGreaterThanOrEqualTo(copied.getLast());
  }
}
