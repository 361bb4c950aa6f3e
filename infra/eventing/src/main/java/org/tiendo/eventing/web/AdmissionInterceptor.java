package org.tiendo.eventing.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.tiendo.edge.RequestProblem;

/// Lets a request through to an endpoint only if the endpoint declares, by [Admits], a group that the caller belongs to.
///
/// Files of the product are no endpoints: the security chain alone guards them.
public final class AdmissionInterceptor implements HandlerInterceptor {

  /// @throws RequestProblem 403 `forbidden`
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      return true; // the rest of an answer whose beginning was let through
    }
    boolean admitted =
        switch (handler) {
          case HandlerMethod endpoint -> admits(Admissions.of(endpoint));
          case ResourceHttpRequestHandler _ -> true;
          default -> false;
        };
    if (!admitted) {
      throw new RequestProblem(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
    }
    return true;
  }

  private static boolean admits(Set<Admission> declared) {
    return declared.contains(Admission.EVERYONE)
        || (!declared.isEmpty()
            && declared.stream().anyMatch(group -> group.includes(Caller.roles())));
  }
}
