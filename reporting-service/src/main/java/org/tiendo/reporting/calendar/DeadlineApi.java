package org.tiendo.reporting.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.ItemsWanted;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;

/// Deadlines for calendar programs, which come here through the gateway with a key instead of a sign-in.
@RestController
@Admits(Admission.READERS)
class DeadlineApi {

  private static final String TYPE = "text/calendar;charset=UTF-8";

  private final QueryDesk desk;
  private final String tenant;
  private final @Nullable String origin;

  /// @param origin scheme, host and port of the pages, for links back; empty for none
  DeadlineApi(
      QueryDesk desk,
      TiendoProperties properties,
      @Value("${tiendo.calendar.origin:}") String origin) {
    this.desk = desk;
    this.tenant = properties.tenant();
    this.origin = origin.isBlank() ? null : origin;
  }

  /// @param scope `own` for what the own unit leads, if nothing else is asked for; `all` for everything that may be seen
  /// @param as `events` of a day, or `todos`
  @GetMapping(path = "/api/deadlines.ics", produces = TYPE)
  ResponseEntity<String> deadlines(
      @RequestParam(defaultValue = "own") String scope,
      @RequestParam(defaultValue = "events") String as,
      @ParameterObject ItemsWanted wanted,
      @ParameterObject Asked asked) {
    boolean own = one("scope", scope, "own", "all");
    boolean events = one("as", as, "events", "todos");
    Query query = desk.open(asked);
    UnitId unit = query.sight().actor().unit();
    boolean alone = own && wanted.equals(new ItemsWanted(null, null, null, null));
    ItemsWanted those = alone ? new ItemsWanted(null, null, unit.value(), null) : wanted;
    String name =
        alone
            ? query.texts().say("calendar.of", query.texts().name(unit, query.asOf().units()))
            : query.texts().say("calendar.name");
    List<Deadline> deadlines = Deadline.of(those.of(null, query), query.asOf());
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("tiendo-deadlines.ics").build().toString())
        .header(Query.POSITION, query.asOf().register().token().toString())
        .body(new CalendarText(query, tenant, origin, !events).of(deadlines, name));
  }

  private static boolean one(String parameter, String value, String first, String second) {
    if (!value.equals(first) && !value.equals(second)) {
      throw QueryProblem.badValue(parameter, first + " " + second);
    }
    return value.equals(first);
  }
}
