package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.Dated;

/// Issued documents, counted and listed.
@Controller
@Admits(Admission.READERS)
class DocumentPages {

  @GetMapping("/documents")
  ModelAndView all(Page page) {
    AsOf asOf = page.query().asOf();
    String authority = page.parameter("authority");
    String type = page.parameter("type");
    List<Dated<DocumentIssued>> known =
        asOf.documents(date(page, "from", LocalDate.MIN), date(page, "to", LocalDate.MAX));
    List<Dated<DocumentIssued>> found =
        known.stream()
            .filter(d -> authority == null || d.event().authority().value().equals(authority))
            .filter(d -> type == null || d.event().type().equals(type))
            .sorted(
                Comparator.comparing((Dated<DocumentIssued> d) -> d.event().issuedOn()).reversed())
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("charts", true);
    model.put("counts", DocumentCounts.of(found, asOf));
    model.put("choices", DocumentCounts.of(asOf.documents(LocalDate.MIN, LocalDate.MAX), asOf));
    model.put("list", Portion.of(found, page));
    model.put(
        "titles",
        asOf.register().projects().stream()
            .map(p -> p.assigned().event())
            .collect(Collectors.toMap(p -> p.project().value(), p -> p.title(), (a, _) -> a)));
    return page.show("pages/documents", page.texts().say("nav.documents"), model);
  }

  private static LocalDate date(Page page, String parameter, LocalDate otherwise) {
    @Nullable String text = page.parameter(parameter);
    return text == null ? otherwise : QueryDesk.date(parameter, text);
  }
}
