package org.tiendo.eventing.web;

import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.tiendo.edge.ErrorProblems;

/// Who is admitted to which endpoint.
public final class Admissions {

  /// Endpoints of others, which carry no annotation of ours, by the class that serves them.
  private static final Map<String, Set<Admission>> FOREIGN =
      Map.of(
          ErrorProblems.class.getName(),
          Set.of(Admission.EVERYONE),
          "org.springdoc.webmvc.api.OpenApiWebMvcResource",
          Set.of(Admission.SIGNED_IN));

  private Admissions() {}

  /// The groups that an endpoint declares, empty if it declares none.
  public static Set<Admission> of(HandlerMethod endpoint) {
    Class<?> controller = endpoint.getBeanType();
    Admits own = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Admits.class);
    Admits declared =
        own != null ? own : AnnotatedElementUtils.findMergedAnnotation(controller, Admits.class);
    return declared != null
        ? Set.of(declared.value())
        : FOREIGN.getOrDefault(controller.getName(), Set.of());
  }
}
