package org.tiendo.reporting.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tiendo.reporting.query.QueryDesk;

/// Makes the [Page] of a request, for controllers that take one.
public final class Pages implements HandlerMethodArgumentResolver {

  private final QueryDesk desk;
  private final Assets assets;
  private final boolean sample;
  private final ZoneId zone;

  /// @param sample whether the installation is a sample
  /// @param zone in which moments are shown
  public Pages(QueryDesk desk, Assets assets, boolean sample, ZoneId zone) {
    this.desk = desk;
    this.assets = assets;
    this.sample = sample;
    this.zone = zone;
  }

  public Page of(HttpServletRequest request) {
    return new Page(request, desk, assets, sample, zone);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest native_ = request.getNativeRequest(HttpServletRequest.class);
    if (native_ == null) {
      throw new IllegalStateException("pages answer HTTP requests");
    }
    return of(native_);
  }
}
