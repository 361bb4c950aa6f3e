package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.web.InMemoryViews;

class BrokenLayoutTest {

  @TempDir Path folder;

  @Test
  void a_mistake_in_a_layout_is_a_problem_that_names_file_and_line() throws Exception {
    Files.writeString(folder.resolve("annex.html"), "<html>\n<body>\n<p>\n</body>\n</html>");
    try (PagesServer server =
        new PagesServer(
            new InMemoryViews(SampleYear.asTold().facts().history()),
            SampleYear.AS_OF,
            "--tiendo.report.folder=" + folder)) {
      HttpResponse<String> answer = server.get("/api/year-reviews/own-2022/report.pdf");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body())
          .contains("layout-broken", "\"file\":\"annex.html\"", "\"line\":4")
          .doesNotContain("Exception");

      Files.delete(folder.resolve("annex.html"));
      assertThat(server.get("/api/year-reviews/own-2022/report.pdf").statusCode()).isEqualTo(200);
    }
  }
}
