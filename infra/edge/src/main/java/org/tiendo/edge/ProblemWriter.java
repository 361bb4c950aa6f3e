package org.tiendo.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem where no controller is at work: in filters and in the security chain.
public final class ProblemWriter {

  private final JsonMapper mapper;
  private final ProblemSentences sentences;

  public ProblemWriter(JsonMapper mapper) {
    this(mapper, new ProblemSentences());
  }

  public ProblemWriter(JsonMapper mapper, ProblemSentences sentences) {
    this.mapper = mapper;
    this.sentences = sentences;
  }

  /// In the language that the request asks for.
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      String sentence)
      throws IOException {
    String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    write(response, status, code, sentences.said(language, code, sentence));
  }

  public void write(HttpServletResponse response, HttpStatus status, String code, String sentence)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(mapper.writeValueAsBytes(Problem.detail(status, code, sentence, Map.of())));
  }
}
