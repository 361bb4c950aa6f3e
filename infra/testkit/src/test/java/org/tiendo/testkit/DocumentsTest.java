package org.tiendo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  private static final Path ROOT = Reactor.folder(Path.of(""));
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\\)");

  @Test
  void every_link_of_the_documents_leads_to_a_file() throws IOException {
    List<Path> pages = new ArrayList<>(pages(ROOT, 1));
    pages.addAll(pages(ROOT.resolve("infra/docs"), 3));

    assertThat(pages).hasSizeGreaterThanOrEqualTo(15);
    assertThat(dead(pages)).isEmpty();
  }

  @Test
  void a_dead_link_is_found(@TempDir Path folder) throws IOException {
    Path page =
        Files.writeString(folder.resolve("page.md"), "[there](page.md#top) [gone](gone.md)");

    assertThat(dead(List.of(page))).containsExactly(page + " -> gone.md");
  }

  @Test
  void the_catalogue_of_events_and_the_readme_speak_of_the_same_events() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String catalogue = Files.readString(ROOT.resolve("infra/docs/event-catalogue.md"));

    Matcher event = Pattern.compile("event-catalogue\\.md#(\\w+)").matcher(readme);
    assertThat(event.results().map(r -> r.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(anchor -> assertThat(catalogue).contains("(#" + anchor + ")"));
  }

  private static List<Path> pages(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(f -> f.toString().endsWith(".md")).toList();
    }
  }

  private static List<String> dead(List<Path> pages) throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(page + " -> " + link.group(1));
        }
      }
    }
    return dead;
  }
}
