package org.tiendo.reporting.web;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.reporting.register.History;

/// The read model of a history, folded anew for each reading.
public final class InMemoryViews implements Views {

  private final History history;
  private int readings;

  public InMemoryViews(History history) {
    this.history = history;
  }

  int readings() {
    return readings;
  }

  @Override
  public Snapshot read(String prefix) {
    return History.fold(history.records());
  }

  /// Tells of documents that did not change, too.
  @Override
  public Mark follow(@Nullable Mark since, Consumer<Projection.View> each) {
    readings++;
    Snapshot all = read("");
    all.documents().forEach(each);
    return new Mark("in-memory", all.token());
  }

  @Override
  public Token token() {
    return History.fold(history.records()).token();
  }

  @Override
  public boolean await(Token token, Duration limit) {
    return token().covers(token);
  }

  /// A history does not move while it is read.
  @Override
  public Token awaitOther(Token known, Duration limit) {
    return token();
  }
}
