package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.search.Found;
import org.tiendo.reporting.search.Terms;

/// What the box at the top of every page finds, grouped by kind (tìm kiếm).
@Controller
@Admits(Admission.READERS)
class SearchPage {

  private static final int MOST = 10;

  /// @param whole where all of them are listed; null if no list takes words
  record GroupRow(Found.Kind kind, int total, List<HitRow> hits, @Nullable String whole) {}

  /// @param title in parts, with the words that were found; `unit` likewise
  /// @param clause in parts; empty if none holds a word
  record HitRow(
      String href,
      List<Terms.Part> title,
      @Nullable String number,
      List<Terms.Part> unit,
      List<Terms.Part> clause) {}

  @GetMapping("/search")
  ModelAndView search(Page page) {
    Terms terms = Terms.of(page.parameter("q"));
    Found found = Found.of(terms, page.query().asOf(), page.texts(), MOST);
    Map<String, Object> model = new HashMap<>();
    model.put("terms", terms);
    model.put("total", found.total());
    model.put("groups", found.groups().stream().map(group -> row(group, terms, page)).toList());
    return page.show("pages/search", page.texts().say("search.title"), model);
  }

  private static GroupRow row(Found.Group group, Terms terms, Page page) {
    return new GroupRow(
        group.kind(),
        group.total(),
        group.hits().stream()
            .map(hit ->
                new HitRow(
                    href(group.kind(), hit, page),
                    terms.highlight(hit.title()),
                    hit.number(),
                    terms.highlight(hit.unit()),
                    hit.clause() == null ? List.of() : terms.highlight(hit.clause())))
            .toList(),
        whole(group.kind(), page));
  }

  private static String href(Found.Kind kind, Found.Hit hit, Page page) {
    return switch (kind) {
      case ITEM -> page.linkOf(hit.id());
      case DIRECTIVE -> page.linkTo("directives", hit.id());
      case DOCUMENT -> page.linkTo("documents", hit.id());
      case PROGRAMME -> page.linkTo("programmes", hit.id());
      case UNIT -> page.linkTo("units", hit.id());
    };
  }

  private static @Nullable String whole(Found.Kind kind, Page page) {
    String q = page.parameter("q");
    return switch (kind) {
      case ITEM -> page.link("/projects", "q", q);
      case DIRECTIVE -> page.link("/directives", "q", q);
      case DOCUMENT -> page.link("/documents", "q", q);
      case PROGRAMME, UNIT -> null;
    };
  }
}
