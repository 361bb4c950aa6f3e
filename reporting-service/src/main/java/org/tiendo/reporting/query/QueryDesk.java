package org.tiendo.reporting.query;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.web.Caller;
import org.tiendo.reporting.access.Visible;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.LatestRegister;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.Texts;

/// Understands what all queries have in common: who asks, `asOf`, `knownAt`, `lang`, `after`.
///
/// This is the one way to the read model, so that nobody is shown what does not exist for him or her.
@Component
public class QueryDesk {

  /// How long a query waits for `after`.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Views views;
  private final InstallationClock clock;
  private final Duration patience;
  private final Supplier<Actor> caller;
  private final Visible.Kept visible = new Visible.Kept();
  private final LatestRegister latest;

  @Autowired
  public QueryDesk(Views views, InstallationClock clock) {
    this(views, clock, PATIENCE);
  }

  public QueryDesk(Views views, InstallationClock clock, Duration patience) {
    this(views, clock, patience, Caller::current);
  }

  /// @param caller who asks, as the token says
  public QueryDesk(
      Views views, InstallationClock clock, Duration patience, Supplier<Actor> caller) {
    this.views = views;
    this.latest = new LatestRegister(views);
    this.clock = clock;
    this.patience = patience;
    this.caller = caller;
  }

  /// What exists for somebody is decided by all that is known now: what was shown once and is hidden since stays hidden.
  ///
  /// @throws QueryProblem if a parameter is not understood, or `after` has not arrived in time
  public Query open(Asked asked) {
    Actor actor = caller.get();
    LocalDate date = asked.asOf() == null ? clock.today() : date("asOf", asked.asOf());
    Texts texts = texts(asked.lang());
    if (asked.after() != null) {
      await(asked.after());
    }
    Visible seen = visible.of(actor, latest.get());
    Known known =
        asked.knownAt() == null ? null : Known.read(asked.knownAt(), seen.register(), clock);
    Register register = known == null ? seen.register() : seen.register().knownAt(known.position());
    return new Query(AsOf.of(register, date), texts, seen.sight(), known);
  }

  /// @param parameter name, for the problem
  public static LocalDate date(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw QueryProblem.badDate(parameter);
    }
  }

  private static Texts texts(@Nullable String lang) {
    String language = lang == null ? Texts.languages().getFirst() : lang;
    if (!Texts.languages().contains(language)) {
      throw QueryProblem.badLanguage(String.join(" ", Texts.languages()));
    }
    return Texts.of(language);
  }

  private void await(String after) {
    Token token;
    try {
      token = Token.parse(after);
    } catch (IllegalArgumentException e) {
      throw QueryProblem.badToken();
    }
    try {
      if (!views.await(token, patience)) {
        throw QueryProblem.notThereYet(views.token());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw QueryProblem.notThereYet(views.token());
    }
  }
}
