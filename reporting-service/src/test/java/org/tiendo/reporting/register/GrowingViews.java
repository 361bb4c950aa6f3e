package org.tiendo.reporting.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;

/// A read model that is told of records one after the other, and tells of what changed alone.
public final class GrowingViews implements Views {

  private final List<PublishedRecord> told = new ArrayList<>();
  private String copy = "first";

  public void tell(List<PublishedRecord> records) {
    told.addAll(records);
  }

  /// From now on another copy is read.
  public void readFrom(String other) {
    copy = other;
  }

  @Override
  public Snapshot read(String prefix) {
    return History.fold(told);
  }

  @Override
  public Mark follow(@Nullable Mark since, Consumer<Projection.View> each) {
    Token known = since == null || !since.copy().equals(copy) ? Token.NOTHING : since.token();
    Set<String> changed = new HashSet<>();
    for (PublishedRecord record : told) {
      if (record.position() > known.last(record.log())) {
        changed.add(record.stream());
      }
    }
    Snapshot now = read("");
    now.documents().stream().filter(view -> changed.contains(view.id())).forEach(each);
    return new Mark(copy, now.token());
  }

  @Override
  public Token token() {
    return read("").token();
  }

  @Override
  public boolean await(Token token, Duration limit) {
    return token().covers(token);
  }

  @Override
  public Token awaitOther(Token known, Duration limit) {
    return token();
  }
}
