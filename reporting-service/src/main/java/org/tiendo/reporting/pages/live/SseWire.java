package org.tiendo.reporting.pages.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tiendo.eventing.projection.Token;

/// A wire of server-sent events.
record SseWire(SseEmitter emitter) implements Wire {

  /// Browsers left to themselves wait so long that their readers would be told of a lost connection.
  private static final long RECONNECT_MILLIS = 1000;

  @Override
  public void token(String name, Token token) throws IOException {
    String text = token.toString();
    emitter.send(SseEmitter.event().name(name).id(text).reconnectTime(RECONNECT_MILLIS).data(text));
  }

  @Override
  public void state(String state) throws IOException {
    emitter.send(SseEmitter.event().name("state").data(state));
  }

  @Override
  public void beat() throws IOException {
    emitter.send(SseEmitter.event().comment(""));
  }

  @Override
  public void end() {
    try {
      emitter.complete();
    } catch (IllegalStateException _) {
      // the container has ended it first, because the client went
    }
  }
}
