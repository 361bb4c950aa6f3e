package org.tiendo.eventing.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Keeps the product quiet while it is simulated, except for what its appender never expects.
final class Logs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final Logger ALL = (Logger) LoggerFactory.getLogger("org.tiendo.eventing");
  private static final Logger HEARD =
      (Logger) LoggerFactory.getLogger("org.tiendo.eventing.store.Appender");

  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final Level before = ALL.getLevel();

  Logs() {
    ALL.setLevel(Level.OFF);
    HEARD.setLevel(Level.ERROR);
    HEARD.setAdditive(false);
    HEARD.addAppender(this);
    start();
  }

  @Override
  protected void append(ILoggingEvent event) {
    errors.add(
        event.getFormattedMessage()
            + "\n"
            + ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    HEARD.detachAppender(this);
    HEARD.setAdditive(true);
    HEARD.setLevel(null);
    ALL.setLevel(before);
  }
}
