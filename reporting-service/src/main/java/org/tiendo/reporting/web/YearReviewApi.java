package org.tiendo.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.text.PlainText;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.text.Sentence;
import org.tiendo.reporting.yearbook.PlainReview;
import org.tiendo.reporting.yearreview.YearReview;

/// The year-end review of a programme: as data, as text, as a page.
@RestController
@Admits(Admission.READERS)
class YearReviewApi {

  private static final String PATH = "/api/year-reviews/{programme}";
  private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final QueryDesk desk;

  YearReviewApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  Answer<YearReviewView> data(@PathVariable String programme, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    YearReview review = review(programme, query);
    Report report = report(review, query);
    return Answer.of(
        query,
        report.notices(),
        new YearReviewView(
            programme,
            UnitView.of(review.unit(), query),
            report.title(),
            report.sentences(),
            report.identities(),
            review.programme().classes(),
            ItemView.of(review.items(), query)));
  }

  @GetMapping(path = PATH, produces = TEXT)
  String text(@PathVariable String programme, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    YearReview review = review(programme, query);
    return PlainReview.below(
        PlainText.of(report(review, query)),
        review.programme().programme().event().programme(),
        query.asOf(),
        query.texts());
  }

  /// Whoever wants a page is shown to it.
  @GetMapping(path = PATH, produces = HTML)
  ResponseEntity<Void> page(@PathVariable String programme, HttpServletRequest request) {
    UriComponentsBuilder page =
        UriComponentsBuilder.fromPath("/year-reviews/{programme}").query(request.getQueryString());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(page.encode().buildAndExpand(programme).toUri())
        .build();
  }

  private static Report report(YearReview review, Query query) {
    return Report.of(review, query.texts(), query.notices(review.unit()));
  }

  private static YearReview review(String programme, Query query) {
    return YearReview.of(ProgrammeApi.find(programme, query), query.asOf());
  }

  /// @param sentences each with its notes and the figures it rests on
  /// @param identities one line for each total
  /// @param classes of every item of the programme
  record YearReviewView(
      String programme,
      UnitView unit,
      String title,
      List<Sentence> sentences,
      List<String> identities,
      ClassCounts classes,
      List<ItemView> items) {}
}
