package org.tiendo.reporting.pages.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.Caller;

/// The stream that tells an open page to ask again.
@Controller
@Admits(Admission.READERS)
class LivePages {

  private static final int LONGEST_TOKEN = 500;
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final LiveStreams streams;
  private final LiveLimits limits;

  LivePages(LiveStreams streams, LiveLimits limits) {
    this.streams = streams;
    this.limits = limits;
  }

  /// @param resumed where the same page's last stream was; goes before `at`
  /// @param at where the page was read
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String resumed,
      @RequestParam(name = "at", required = false) @Nullable String at) {
    SseEmitter emitter = new SseEmitter(limits.life().plus(GRACE).toMillis());
    Token last = token(resumed);
    LiveStream stream =
        streams.open(
            new SseWire(emitter), last == null ? token(at) : last, Caller.token().getExpiresAt());
    emitter.onCompletion(stream::close);
    emitter.onTimeout(stream::close);
    emitter.onError(_ -> stream.close());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  /// What is not a token counts as not said.
  private static @Nullable Token token(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_TOKEN) {
      return null;
    }
    try {
      return Token.parse(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
