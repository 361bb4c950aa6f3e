package org.tiendo.edge;

import org.springframework.http.HttpStatus;

/// A query or header that cannot be answered; the edge turns it into a [Problem].
public final class RequestProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;

  /// @param code kebab case, stable
  /// @param sentence what is wrong and what to do about it
  public RequestProblem(HttpStatus status, String code, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
