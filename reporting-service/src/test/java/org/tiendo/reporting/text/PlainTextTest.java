package org.tiendo.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;

class PlainTextTest {

  @Test
  void braces_and_quotes_in_names_are_no_patterns() {
    SampleYear year = SampleYear.asTold();
    year.facts().unit("central-committee", null, "Ban {0} 'x'", "Committee {0} 'x'");
    assertThat(year.report("en").sentences().get(2).text())
        .isEqualTo("Advised Committee {0} 'x' to issue 2 resolutions.");
  }

  @Test
  void plain_text_holds_the_same_statements() {
    SampleYear year = SampleYear.asTold();
    year.facts()
        .assign("t", ItemType.TASK, "office", "2022-02-01", null, List.of(Facts.added("own-2022")));
    Report report = year.report("en");
    String text = PlainText.of(report);
    report.sentences().forEach(s -> assertThat(text).contains(s.text()));
    report.identities().forEach(line -> assertThat(text).contains(line));
    assertThat(text)
        .contains("Item t; task; –; open without deadline (task/175)")
        .contains("Sample, partly invented, not official.");
  }
}
