package org.tiendo.edge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Says a problem in the reader's language. Its code and facts stay as they are.
@RestControllerAdvice
public final class ProblemLanguage implements ResponseBodyAdvice<Object> {

  private final ProblemSentences sentences;

  public ProblemLanguage(ProblemSentences sentences) {
    this.sentences = sentences;
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem) {
      Map<String, Object> properties = problem.getProperties();
      String words = problem.getDetail();
      if (properties != null && words != null && properties.get("code") instanceof String code) {
        problem.setDetail(
            sentences.said(
                request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE), code, words));
      }
    }
    return body;
  }
}
