package org.tiendo.local.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.play.Played;
import org.tiendo.local.sample.Sample;
import org.tiendo.local.sample.SampleFolder;
import tools.jackson.databind.JsonNode;

/// Services of an earlier release beside those of this one, over one log and topic. `-Dtiendo.previous=<folder>` names a
/// checkout of that one in which `mvn package` was run; which it was, and what came out, stands in decision 0043.
@Tag("deep")
class TwoReleasesTest {

  @TempDir Path data;

  @Test
  void both_releases_make_the_same_figures_of_what_the_earlier_one_writes() {
    Path checkout = previous();
    same(checkout, earlier(checkout));
  }

  @Test
  void both_releases_make_the_same_figures_of_what_this_one_writes() {
    same(previous(), Release.present());
  }

  private void same(Path checkout, Release writes) {
    Release earlier = earlier(checkout);
    Sample sample =
        SampleFolder.check(checkout.resolve("infra/local/demo/university-2025")).inOrder();
    try (TwoReleases both =
        TwoReleases.start(data, sample, writes, List.of(Release.present(), earlier))) {
      Played played = both.play();
      JsonNode now = both.figures(Release.present(), played);
      JsonNode before = both.figures(earlier, played);
      Compared compared = new Compared(new ArrayList<>(), new int[1]);
      compared.compare("", before, now);
      System.out.printf(
          "written by the %s release: %d values compared, %s%n",
          writes, compared.values(), compared.differences());
      assertThat(compared.values()).isGreaterThan(100);
      assertThat(compared.differences()).isEmpty();
    }
  }

  private static Release earlier(Path checkout) {
    List<String> logs =
        List.of(System.getProperty("tiendo.previous.logs", "task,review,reporting").split(","));
    return Release.in(checkout, logs);
  }

  private static Path previous() {
    String folder = System.getProperty("tiendo.previous", "");
    if (folder.isEmpty()) {
      String words = "TWO RELEASES WERE NOT TRIED: -Dtiendo.previous names no earlier one";
      System.err.println(words);
      abort(words);
    }
    return Path.of(folder);
  }

  /// What two answers have in common. Words may have changed, and there may be more of everything; numbers, states and days
  /// may not.
  private record Compared(List<String> differences, int[] count) {

    int values() {
      return count[0];
    }

    void compare(String path, JsonNode before, JsonNode now) {
      if (before.isObject() && now.isObject()) {
        before.properties().stream()
            .filter(member -> now.has(member.getKey()))
            .forEach(member ->
                compare(path + "/" + member.getKey(), member.getValue(), now.get(member.getKey())));
      } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
        for (int i = 0; i < before.size(); i++) {
          compare(path + "/" + i, before.get(i), now.get(i));
        }
      } else {
        count[0]++;
        if (!before.equals(now)) {
          differences.add(path + ": " + before + " then " + now);
        }
      }
    }
  }
}
