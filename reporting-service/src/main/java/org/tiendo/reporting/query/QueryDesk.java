package org.tiendo.reporting.query;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.Texts;

/// Understands what all queries have in common: `asOf`, `lang`, `after`.
@Component
public class QueryDesk {

  /// How long a query waits for `after`.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Views views;
  private final InstallationClock clock;
  private final Duration patience;
  private final AtomicReference<@Nullable Register> latest = new AtomicReference<>();

  @Autowired
  public QueryDesk(Views views, InstallationClock clock) {
    this(views, clock, PATIENCE);
  }

  public QueryDesk(Views views, InstallationClock clock, Duration patience) {
    this.views = views;
    this.clock = clock;
    this.patience = patience;
  }

  /// @throws QueryProblem if a parameter is not understood, or `after` has not arrived in time
  public Query open(@Nullable String asOf, @Nullable String lang, @Nullable String after) {
    LocalDate date = asOf == null ? clock.today() : date("asOf", asOf);
    Texts texts = texts(lang);
    if (after != null) {
      await(after);
    }
    return new Query(AsOf.of(register(), date), texts);
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

  /// Reads the read model only if it has moved since the last time.
  private Register register() {
    Register known = latest.get();
    if (known != null && known.token().equals(views.token())) {
      return known;
    }
    Register read = Register.of(views.read(""));
    latest.set(read);
    return read;
  }
}
