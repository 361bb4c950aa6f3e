package org.tiendo.gateway.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/// A small page with one sentence and one way on.
record Page(Sentences sentences) {

  private static final String FRAME = frame();

  String about(HttpStatus status, String code) {
    return FRAME
        .replace("{language}", HtmlUtils.htmlEscape(sentences.locale().toLanguageTag()))
        .replace("{title}", HtmlUtils.htmlEscape(sentences.title(code)))
        .replace("{sentence}", HtmlUtils.htmlEscape(sentences.of(code)))
        .replace("{status}", String.valueOf(status.value()))
        .replace("{code}", HtmlUtils.htmlEscape(code))
        .replace("{home}", HtmlUtils.htmlEscape(sentences.text("home")));
  }

  private static String frame() {
    try (InputStream file = Page.class.getResourceAsStream("/org/tiendo/gateway/page.html")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
