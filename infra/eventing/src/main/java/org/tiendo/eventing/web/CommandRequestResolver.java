package org.tiendo.eventing.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.command.Commands;

/// Gives a controller's method its [CommandRequest].
public final class CommandRequestResolver implements HandlerMethodArgumentResolver {

  private static final Pattern ETAG = Pattern.compile("\"(-1|\\d{1,18})\"");

  private final Commands commands;
  private final RequestDigest digest;

  public CommandRequestResolver(Commands commands, RequestDigest digest) {
    this.commands = commands;
    this.digest = digest;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(CommandRequest.class);
  }

  @Override
  public CommandRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return new HttpCommandRequest(
        commands,
        digest,
        Caller.current(),
        key(request.getHeader("Idempotency-Key")),
        version(request.getHeader(HttpHeaders.IF_MATCH)));
  }

  private static String key(@Nullable String header) {
    if (header == null) {
      return IdempotencyKey.fresh();
    }
    if (!IdempotencyKey.isValid(header)) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          "invalid-idempotency-key",
          "An Idempotency-Key is 1 to 200 visible ASCII characters.");
    }
    return header;
  }

  private static @Nullable Long version(@Nullable String header) {
    if (header == null || header.equals("*")) {
      return null;
    }
    Matcher matcher = ETAG.matcher(header);
    if (!matcher.matches()) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          "invalid-if-match",
          "If-Match takes the ETag of the last answer, e.g. \"3\".");
    }
    return Long.valueOf(matcher.group(1));
  }
}
