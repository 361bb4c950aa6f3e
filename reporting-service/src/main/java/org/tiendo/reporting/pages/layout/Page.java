package org.tiendo.reporting.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.projection.ViewsUnavailable;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.text.Texts;

/// What every template has as `page`: who looks, in which language, as of when, and the [Addresses] of everything.
///
/// A controller takes it as an argument. The query is opened when it is first asked for, with the parameters `asOf`,
/// `knownAt`, `lang` and `after` of the request.
public final class Page extends Addresses {

  /// The gateway's header with the token that each form must carry as field `_csrf`.
  public static final String CSRF_HEADER = "Tiendo-Csrf";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final HttpServletRequest request;
  private final QueryDesk desk;
  private final Assets assets;
  private final Texts texts;
  private final boolean sample;
  private final ZoneId zone;
  private @Nullable Query query;
  private @Nullable Query now;

  Page(HttpServletRequest request, QueryDesk desk, Assets assets, boolean sample, ZoneId zone) {
    String language = Languages.of(request);
    super(request, language);
    this.request = request;
    this.desk = desk;
    this.assets = assets;
    this.sample = sample;
    this.zone = zone;
    this.texts = Texts.of(language);
  }

  /// @throws QueryProblem if a parameter is not understood, or `after` has not arrived in time
  public Query query() {
    Query opened = query;
    if (opened == null) {
      String lang = parameter("lang");
      opened =
          desk.open(
              new Asked(
                  parameter("asOf"),
                  parameter(Axes.KNOWN_AT),
                  lang == null ? texts.language() : lang,
                  parameter("after")));
      query = opened;
    }
    return opened;
  }

  /// The same as [#query()] as things stand now, whatever dates the reader has chosen.
  ///
  /// @throws QueryProblem if `after` has not arrived in time
  public Query now() {
    Query opened = now;
    if (opened == null) {
      opened = desk.open(new Asked(null, null, texts.language(), parameter("after")));
      now = opened;
    }
    return opened;
  }

  /// A view of this page. What was known at an earlier moment does not move on: such a page is not live.
  ///
  /// @param template below `org/tiendo/reporting/`, e.g. `pages/project`
  /// @param title already in the reader's language
  public ModelAndView show(String template, String title, Map<String, ?> model) {
    ModelAndView view = new ModelAndView(template);
    view.addAllObjects(model);
    if (parameter(Axes.KNOWN_AT) != null) {
      view.getModelMap().remove("live");
    }
    view.addObject("page", this);
    view.addObject("t", texts);
    view.addObject("title", title);
    return view;
  }

  public Texts texts() {
    return texts;
  }

  public Assets assets() {
    return assets;
  }

  public Person person() {
    return Person.signedIn();
  }

  /// Whether this is a sample installation, in which one may look with anybody's eyes.
  public boolean sample() {
    return sample;
  }

  /// The token that a form must send as `_csrf`; empty where no gateway stands before.
  public String csrf() {
    String token = request.getHeader(CSRF_HEADER);
    return token == null ? "" : token;
  }

  public LocalDate asOf() {
    return query().asOf().date();
  }

  /// What the reader chose on both axes of time; empty while nothing can be read.
  public Axes axes() {
    return Axes.of(readable(), this);
  }

  /// The title of a programme; its id if it is not known.
  public String programme(ProgrammeId id) {
    return query().asOf().programme(id).map(p -> p.event().title()).orElse(id.value());
  }

  /// Number and symbol of a directive; its id if it is not known.
  public String directive(DirectiveId id) {
    return query()
        .asOf()
        .directive(id.value())
        .map(d -> d.event().number() + "-" + d.event().symbol())
        .orElse(id.value());
  }

  public List<Section> sections() {
    Person reader = person();
    return Section.ALL.stream().filter(section -> section.isFor(reader)).toList();
  }

  public List<String> languages() {
    return Texts.languages();
  }

  /// A language in its own words.
  public String nameOf(String language) {
    return Texts.of(language).say("language.name");
  }

  public String unit(UnitId unit) {
    return texts.name(unit, query().asOf().units());
  }

  public String units(List<UnitId> units) {
    return texts.names(units, query().asOf().units());
  }

  /// A date in the reader's form; a dash for none.
  public String date(@Nullable LocalDate date) {
    return date == null ? texts.say("value.none") : texts.date(date);
  }

  /// The words of a code, e.g. of a criterion; the code itself if it has none.
  public String word(String kind, String code) {
    return texts.word(kind, code);
  }

  /// A moment in the installation's time zone.
  public String moment(Instant moment) {
    ZonedDateTime at = moment.atZone(zone);
    return texts.say("page.moment", texts.date(at.toLocalDate()), TIME.format(at));
  }

  public ZoneId zone() {
    return zone;
  }

  /// What a reader must know first; empty while nothing can be read.
  public List<String> notices() {
    Query read = readable();
    return read == null ? List.of() : read.notices();
  }

  /// Where the unit of the signed-in person is known by name, its name; else its id.
  public String ownUnit() {
    Query read = readable();
    String unit = person().unit();
    return read == null ? unit : texts.name(new UnitId(unit), read.asOf().units());
  }

  /// Position of the logs that this page was read at; empty while nothing can be read.
  public String position() {
    Query read = readable();
    return read == null ? "" : read.asOf().register().token().toString();
  }

  private @Nullable Query readable() {
    try {
      return query();
    } catch (QueryProblem | ViewsUnavailable _) {
      return null;
    }
  }
}
