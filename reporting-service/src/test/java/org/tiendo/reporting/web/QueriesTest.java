package org.tiendo.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.web.ProblemAdvice;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;

class QueriesTest {

  private static final Actor AUDITOR =
      new Actor(new PersonId("an"), new UnitId("commission"), Set.of(Role.AUDITOR));
  private static final String REVIEW = "/api/year-reviews/own-2022";

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);
  private final InMemoryViews views = new InMemoryViews(year.facts().history());
  private final MockMvc mvc =
      mvc(new QueryDesk(views, new OnLastDay(), Duration.ofSeconds(1), () -> AUDITOR));

  @Nested
  class TheYearReview {

    @Test
    void is_data_with_token_date_and_sample() throws Exception {
      ask(REVIEW + "?lang=vi", MediaType.APPLICATION_JSON)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.token").value("review:40,task:177"))
          .andExpect(jsonPath("$.asOf").value("2022-12-29"))
          .andExpect(jsonPath("$.sample").value(true))
          .andExpect(jsonPath("$.notices", hasSize(2)))
          .andExpect(jsonPath("$.data.unit.name").value("Ban Tổ chức Trung ương"))
          .andExpect(jsonPath("$.data.sentences[1].figures[0].numerator").value(19))
          .andExpect(jsonPath("$.data.sentences[1].figures[0].denominator").value(19))
          .andExpect(jsonPath("$.data.classes.counts.DONE_ON_TIME").value(19));
    }

    @Test
    void is_text() throws Exception {
      ask(REVIEW + "?lang=en", MediaType.TEXT_PLAIN)
          .andExpect(status().isOk())
          .andExpect(content().contentType("text/plain;charset=UTF-8"))
          .andExpect(content().string(containsString("Completed 19 of 19 projects")));
    }

    @Test
    void leads_browsers_to_its_page() throws Exception {
      ask(REVIEW + "?lang=vi", MediaType.TEXT_HTML)
          .andExpect(status().isSeeOther())
          .andExpect(header().string("Location", "/year-reviews/own-2022?lang=vi"));
    }

    @Test
    void is_of_any_date() throws Exception {
      ask(REVIEW + "?asOf=2022-10-31", MediaType.TEXT_PLAIN)
          .andExpect(content().string(containsString("Completed 0 of 19 projects")));
    }

    @Test
    void of_an_unknown_programme_is_a_problem() throws Exception {
      problem(ask("/api/year-reviews/nothing"), 404, "programme-unknown");
      problem(ask("/api/year-reviews/nothing", MediaType.TEXT_PLAIN), 404, "programme-unknown");
    }
  }

  @Nested
  class Lists {

    @Test
    void of_programmes_reconcile() throws Exception {
      ask("/api/programmes")
          .andExpect(jsonPath("$.data[?(@.id=='own-2022')].classes.total").value(19))
          .andExpect(jsonPath("$.data[?(@.id=='own-2022')].baseline").value(17));
      ask("/api/programmes/own-2022").andExpect(jsonPath("$.data.items", hasSize(19)));
    }

    @Test
    void of_projects_are_filtered() throws Exception {
      ask("/api/projects?programme=own-2022&class=done_on_time&lead=commission")
          .andExpect(jsonPath("$.data.classes.total").value(19));
      ask("/api/projects?programme=cc-2022").andExpect(jsonPath("$.data.items", hasSize(3)));
      ask("/api/projects?directive=d-1").andExpect(jsonPath("$.data.items", hasSize(37)));
    }

    @Test
    void of_documents_are_counted_by_authority_and_type() throws Exception {
      ask("/api/documents?from=2022-01-01&to=2022-12-31")
          .andExpect(jsonPath("$.data.total").value(32))
          .andExpect(jsonPath("$.data.counts.central-committee.resolution").value(2))
          .andExpect(jsonPath("$.data.counts.secretariat.decision").value(11));
      ask("/api/documents?authority=secretariat&type=notice")
          .andExpect(jsonPath("$.data.documents[0].effectTo").value("2026-12-31"));
    }

    @Test
    void of_directives_may_be_empty() throws Exception {
      ask("/api/directives").andExpect(jsonPath("$.data", hasSize(0)));
    }
  }

  @Nested
  class TheIndicators {

    @Test
    void say_what_they_divide_by_what_and_name_items_and_events() throws Exception {
      String completion = "$.data.indicators[?(@.code=='completion')]";
      ask("/api/indicators?programme=own-2022&lang=en")
          .andExpect(jsonPath("$.data.basis").value("ITEM"))
          .andExpect(jsonPath("$.data.classes.total").value(19))
          .andExpect(jsonPath(completion + ".numerator").value(19))
          .andExpect(jsonPath(completion + ".percent").value(100.0))
          .andExpect(jsonPath(completion + ".sentence").value("19 of all 19 are completed: 100%."))
          .andExpect(jsonPath("$.data.measures[?(@.code=='rounds')].mean").value(1.1))
          .andExpect(jsonPath("$.data.indicators[0].counted").doesNotExist())
          .andExpect(jsonPath("$.data.ageing", hasSize(5)));
      ask("/api/indicators/on-time?programme=own-2022&asOf=2022-02-15")
          .andExpect(jsonPath("$.data.percent").value(nullValue()));
      ask("/api/indicators/completion?programme=own-2022")
          .andExpect(jsonPath("$.data.counted", hasSize(19)))
          .andExpect(jsonPath("$.data.events", hasSize(78)));
      problem(ask("/api/indicators/happiness"), 404, "figure-unknown");
      ask("/api/indicators?directive=d-1&basis=assignment").andExpect(status().isNotFound());
      ask("/api/indicators?near=400").andExpect(jsonPath("$.data.nearDue", hasSize(18)));
    }

    @Test
    void refuse_what_they_do_not_know() throws Exception {
      for (String bad :
          List.of(
              "basis=unit",
              "rounding=up",
              "decimals=9",
              "near=-1",
              "stale=soon",
              "programme=own-2022&directive=d-1")) {
        problem(ask("/api/indicators?" + bad), 400, "bad-value");
      }
      problem(ask("/api/indicators?programme=none"), 404, "programme-unknown");
    }
  }

  @Nested
  class TheViews {

    @Test
    void add_up_and_every_number_leads_to_what_it_counts() throws Exception {
      ask("/api/views?lang=en")
          .andExpect(jsonPath("$.data[?(@.code=='burn-up')].by[0].code").value("month"));
      ask("/api/views/breakdown?programme=own-2022&lang=en")
          .andExpect(jsonPath("$.data.by").value("unit"))
          .andExpect(jsonPath("$.data.columns[0].kind").value("PART"))
          .andExpect(jsonPath("$.data.rows[0].code").value("commission"))
          .andExpect(jsonPath("$.data.rows[0].total").value(19))
          .andExpect(jsonPath("$.data.rows[0].counts[0]").value(19))
          .andExpect(jsonPath("$.data.sum.total").value(19))
          .andExpect(jsonPath("$.data.identity").value(containsString("All: 19 = 19 completed")));
      ask("/api/views/breakdown/counted?programme=own-2022&row=commission&column=done_on_time")
          .andExpect(jsonPath("$.data.count").value(19))
          .andExpect(jsonPath("$.data.items", hasSize(19)))
          .andExpect(jsonPath("$.data.items[0].events").isNotEmpty());
      ask("/api/views/trend/counted?programme=own-2022&row=2022-10-31&column=open_in_term")
          .andExpect(jsonPath("$.data.items[0].itemClass").value("OPEN_IN_TERM"));
      ask("/api/views/churn/counted").andExpect(jsonPath("$.data.events").isNotEmpty());
    }

    @Test
    void refuse_what_they_do_not_know() throws Exception {
      problem(ask("/api/views/palm-reading"), 404, "view-unknown");
      problem(ask("/api/views/breakdown?by=moon"), 400, "bad-value");
      problem(ask("/api/views/breakdown?basis=moon"), 400, "bad-value");
      problem(ask("/api/views/breakdown?programme=own-2022&directive=d-1"), 400, "bad-value");
      problem(ask("/api/views/breakdown?programme=none"), 404, "programme-unknown");
      problem(ask("/api/views/breakdown?directive=none"), 404, "directive-unknown");
      problem(ask("/api/views/breakdown/counted?row=none"), 404, "figure-unknown");
      problem(ask("/api/views/breakdown/counted?column=none"), 404, "figure-unknown");
    }
  }

  @Nested
  class TheDifference {

    @Test
    void names_figures_items_and_events() throws Exception {
      ask("/api/programmes/own-2022/diff?fromAsOf=2022-11-30&toAsOf=2022-12-29")
          .andExpect(jsonPath("$.data.from.asOf").value("2022-11-30"))
          .andExpect(jsonPath("$.data.classes[?(@.name=='DONE_ON_TIME')].by").value(19))
          .andExpect(jsonPath("$.data.indicators[?(@.code=='completion')].toNumerator").value(19))
          .andExpect(jsonPath("$.data.moves", hasSize(19)))
          .andExpect(jsonPath("$.data.moves[0].from").value("OPEN_IN_TERM"))
          .andExpect(jsonPath("$.data.moves[0].events", hasSize(2)));
    }

    @Test
    void on_one_date_is_what_was_recorded_between() throws Exception {
      ask("/api/diff?fromKnownAt=task:177,review:40")
          .andExpect(jsonPath("$.data.moves", hasSize(0)));
      ask("/api/diff?fromKnownAt=task:158")
          .andExpect(jsonPath("$.data.from.token").value("task:158"))
          .andExpect(jsonPath("$.data.classes[?(@.name=='TOTAL')].by").value(18));
      ask("/api/directives/d-1/diff").andExpect(status().isNotFound());
    }

    @Test
    void refuses_what_is_no_point() throws Exception {
      problem(ask("/api/diff?fromAsOf=soon"), 400, "bad-date");
      problem(ask("/api/diff?toKnownAt=soon"), 400, "bad-known-at");
      problem(ask("/api/diff?fromKnownAt=task:999"), 400, "known-at-in-future");
      problem(ask("/api/programmes/none/diff"), 404, "programme-unknown");
    }
  }

  @Nested
  class AProject {

    @Test
    void shows_its_reviews_and_its_timeline() throws Exception {
      ask("/api/projects/p-07")
          .andExpect(jsonPath("$.data.item.itemClass").value("DONE_ON_TIME"))
          .andExpect(jsonPath("$.data.item.rounds").value(2))
          .andExpect(jsonPath("$.data.reviews[0].verdict").value("returned"))
          .andExpect(jsonPath("$.data.reviews[0].reason").value("content"))
          .andExpect(jsonPath("$.data.reviews[1].verdict").value("accepted"))
          .andExpect(jsonPath("$.data.progress[0].percent").value(40))
          .andExpect(jsonPath("$.data.timeline[0].type").value("ProjectAssigned"))
          .andExpect(jsonPath("$.data.timeline[-1:].type").value("ProjectCompleted"));
    }

    @Test
    void shows_nothing_later_than_the_date() throws Exception {
      ask("/api/projects/p-07?asOf=2022-10-05")
          .andExpect(jsonPath("$.data.item.itemClass").value("OPEN_IN_TERM"))
          .andExpect(jsonPath("$.data.reviews", hasSize(1)))
          .andExpect(jsonPath("$.data.reviews[0].verdict").doesNotExist());
    }
  }

  /// In this history each log records an event a second, from the beginning of 2022 on.
  @Nested
  class KnownAtAnEarlierMoment {

    @Test
    void counts_only_what_had_been_recorded() throws Exception {
      ask("/api/projects?programme=own-2022&knownAt=task:40,review:12")
          .andExpect(jsonPath("$.token").value("review:12,task:40"))
          .andExpect(jsonPath("$.asOf").value("2022-12-29"))
          .andExpect(jsonPath("$.knownAt").doesNotExist())
          .andExpect(jsonPath("$.data.classes.total").value(17))
          .andExpect(jsonPath("$.data.classes.counts.DONE_ON_TIME").value(5));
    }

    @Test
    void may_be_a_moment_with_or_without_distance_from_utc_or_a_day() throws Exception {
      for (String moment :
          List.of("2022-01-01T00:00:40Z", "2022-01-01T07:00:40.5%2B07:00", "2022-01-01T00:00:40")) {
        ask("/api/projects?knownAt=" + moment)
            .andExpect(jsonPath("$.token").value("review:40,task:40"));
      }
      ask("/api/projects?knownAt=2022-01-01")
          .andExpect(jsonPath("$.token").value("review:40,task:177"))
          .andExpect(jsonPath("$.knownAt").value("2022-01-01T23:59:59.999999999Z"));
      ask("/api/projects?knownAt=2021-12-31")
          .andExpect(jsonPath("$.token").value(""))
          .andExpect(jsonPath("$.data.items", hasSize(0)));
    }

    @Test
    void goes_with_any_business_date() throws Exception {
      ask("/api/projects/p-07?asOf=2022-03-01&knownAt=task:177")
          .andExpect(jsonPath("$.data.item.itemClass").value("OPEN_IN_TERM"))
          .andExpect(jsonPath("$.data.reviews", hasSize(0)));
      problem(ask("/api/projects/p-07?knownAt=task:10"), 404, "project-unknown");
    }

    @Test
    void is_neither_in_the_future_nor_anything_else() throws Exception {
      for (String future :
          List.of("task:178", "2022-12-30", "2022-12-29T08:00:01", "+999999999-12-31")) {
        problem(ask("/api/projects?knownAt={at}", future), 400, "known-at-in-future");
      }
      ask("/api/projects?knownAt=2022-12-29").andExpect(status().isOk());
      for (String bad :
          List.of("", "yesterday", "2022-02-30", "task:", "tasks:1", "2022-12-29T25:00", "12")) {
        problem(ask("/api/projects?knownAt={at}", bad), 400, "bad-known-at");
      }
    }
  }

  @Nested
  class Problems {

    @Test
    void have_stable_codes() throws Exception {
      problem(ask("/api/projects/nothing"), 404, "project-unknown");
      problem(ask("/api/directives/nothing"), 404, "directive-unknown");
      problem(ask("/api/projects?asOf=yesterday"), 400, "bad-date");
      problem(ask("/api/documents?from=1.1.2022"), 400, "bad-date");
      problem(ask("/api/projects?lang=xx"), 400, "bad-language");
      problem(ask("/api/projects?after=twelve"), 400, "bad-token");
      problem(ask("/api/projects?class=finished"), 400, "bad-value");
    }

    @Test
    void a_position_that_does_not_come_is_answered_with_the_present_one() throws Exception {
      problem(ask("/api/projects?after=task:9999"), 504, "not-there-yet")
          .andExpect(jsonPath("$.facts.position").value("review:40,task:177"));
    }

    @Test
    void a_position_that_is_there_is_no_problem() throws Exception {
      ask("/api/projects?after=task:177,review:40").andExpect(status().isOk());
    }
  }

  @Test
  void the_read_model_is_read_again_only_when_it_has_moved() throws Exception {
    ask("/api/projects");
    ask("/api/programmes");
    assertThat(views.readings()).isEqualTo(1);
    year.facts().report("p-07", "2022-12-29", 100);
    ask("/api/projects").andExpect(jsonPath("$.token").value("review:40,task:178"));
    assertThat(views.readings()).isEqualTo(2);
  }

  private ResultActions ask(String path) throws Exception {
    return ask(path, MediaType.APPLICATION_JSON);
  }

  private ResultActions ask(String path, String value) throws Exception {
    return mvc.perform(get(path, value).accept(MediaType.APPLICATION_JSON));
  }

  private ResultActions ask(String path, MediaType accept) throws Exception {
    return mvc.perform(get(URI.create(path)).accept(accept));
  }

  private static ResultActions problem(ResultActions answer, int status, String code)
      throws Exception {
    return answer
        .andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code));
  }

  private static MockMvc mvc(QueryDesk desk) {
    return MockMvcBuilders.standaloneSetup(
            new DirectiveApi(desk),
            new ProgrammeApi(desk),
            new ProjectApi(desk),
            new DocumentApi(desk),
            new IndicatorApi(desk),
            new DiffApi(desk),
            new ViewApi(desk),
            new YearReviewApi(desk))
        .setControllerAdvice(new QueryProblem.Advice(), new ProblemAdvice())
        .build();
  }

  /// Stands still on the last day of the sample year.
  private record OnLastDay() implements InstallationClock {
    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Instant now() {
      return Instant.parse("2022-12-29T08:00:00Z");
    }

    @Override
    public LocalDate today() {
      return SampleYear.AS_OF;
    }

    @Override
    public void follow(LocalDate date) {}
  }
}
