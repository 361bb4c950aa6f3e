package org.tiendo.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.local.backup.FrozenSource;
import org.tiendo.local.backup.RunningSource;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.play.Api;
import org.tiendo.local.replay.KeptReview;
import org.tiendo.local.replay.LogsOf;
import org.tiendo.local.replay.Replay;
import org.tiendo.local.replay.ReviewFigures;
import org.tiendo.local.replay.RunningReviews;
import org.tiendo.reporting.yearbook.FrozenCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `replay`: recomputes every figure of year-end reviews from the logs alone, prints them, and compares them with what the
/// installation answers, if it is up, or with an answer that was kept. Figures that were frozen are recomputed as they were known
/// then, and compared with what is kept of them. Exit status 1 if any figure differs.
@Command(
    name = "replay",
    description = "Recomputes the figures of year-end reviews from the logs alone.")
final class ReplayCommand implements Callable<Integer> {

  @Option(names = "--as-of", paramLabel = "DATE", description = "business date; today if not given")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "a moment, a day, or a position such as task:12,review:7; now if not given")
  private @Nullable String knownAt;

  @Option(names = "--programme", paramLabel = "ID", description = "one programme; all if not given")
  private @Nullable String programme;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description =
          "an answer of /api/year-reviews/{programme} as JSON; its dates and programme are taken")
  private @Nullable Path compare;

  @Option(names = "--lang", paramLabel = "TAG", description = "language; the installation's first")
  private @Nullable String language;

  @Mixin private final DataOption data = new DataOption();

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.look();
    System.setProperty("tiendo.log", folder.log().resolveSibling("replay.log").toString());
    Installation installation = Operations.installation(folder);
    Optional<RunFile> running = folder.running();
    List<PublishedRecord> records = records(folder, installation, running);
    String lang = language == null ? installation.languages().getFirst() : language;
    KeptReview kept = compare == null ? null : KeptReview.read(compare);
    Replay replay =
        Replay.of(
            records,
            installation,
            InstantSource.system(),
            new Replay.Asked(
                kept != null && asOf == null ? kept.asOf() : asOf,
                kept != null && knownAt == null ? kept.token() : knownAt,
                kept != null ? kept.programme() : programme,
                lang));
    console.say(
        "Recomputed from %d events, known at %s.".formatted(records.size(), replay.position()));
    int different = differences(replay, told(kept, folder, installation, running));
    return different + frozen(replay) == 0 ? 0 : Main.FAULT;
  }

  private static List<PublishedRecord> records(
      DataFolder folder, Installation installation, Optional<RunFile> running) throws IOException {
    if (running.isPresent()) {
      FrozenSource source = new RunningSource(BackupCommand.door(folder, running.get()));
      return LogsOf.folder(folder, installation, source);
    }
    try (DataFolder taken = DataFolder.open(folder.root())) {
      return LogsOf.folder(taken, installation, FrozenSource.stopped(taken));
    }
  }

  /// What there is to compare with; null if nothing.
  private static Replay.@Nullable Told told(
      @Nullable KeptReview kept,
      DataFolder folder,
      Installation installation,
      Optional<RunFile> running) {
    if (kept != null) {
      return kept;
    }
    return running
        .map(run ->
            new RunningReviews(
                Api.through(run.origin()), folder.directory(), Operations.tokens(folder)))
        .orElse(null);
  }

  private int differences(Replay replay, Replay.@Nullable Told told) {
    int different = 0;
    for (Replay.Review review : replay.reviews()) {
      console.say("");
      Session.opening(review.text()).forEach(console::say);
      console.say("");
      review.figures().values().forEach((key, value) -> console.say(key + ": " + value));
      if (told != null) {
        different += compared(review, told.of(review, replay));
      }
    }
    if (told == null) {
      console.say("Not compared: the installation is not up, and no --compare was given.");
    }
    return different;
  }

  /// What was frozen was frozen by a service that may have been wrong, or has been changed since.
  private int frozen(Replay replay) {
    int different = 0;
    for (FrozenCheck check : replay.frozen()) {
      check.differences().forEach(line -> console.say("DIFFERS " + line));
      different += check.differences().size();
      if (check.differences().isEmpty()) {
        console.say(
            "%s, freeze %d: every figure and the hash of the report are as frozen at %s."
                .formatted(
                    check.review().review(), check.frozen().number(), check.frozen().token()));
      }
    }
    return different;
  }

  private int compared(Replay.Review review, ReviewFigures told) {
    List<String> differences = review.figures().differences(told);
    differences.forEach(line -> console.say("DIFFERS " + review.programme() + ": " + line));
    if (differences.isEmpty()) {
      console.say("Every figure of %s is the same as told.".formatted(review.programme()));
    }
    return differences.size();
  }
}
