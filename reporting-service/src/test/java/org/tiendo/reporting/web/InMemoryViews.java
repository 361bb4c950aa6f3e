package org.tiendo.reporting.web;

import java.time.Duration;
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
    readings++;
    return History.fold(history.records());
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
