package org.tiendo.testkit.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint that the controllers of some packages serve, as Spring MVC maps them. No controller is made.
public final class Endpoints {

  private Endpoints() {}

  /// In order of their names.
  public static Set<Endpoint> in(String... packages) {
    try (StaticWebApplicationContext context = new StaticWebApplicationContext()) {
      controllers(packages)
          .forEach(
              c -> context.registerBeanDefinition(String.valueOf(c.getBeanClassName()), lazy(c)));
      RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
      mapping.setApplicationContext(context);
      mapping.setEmbeddedValueResolver(context.getEnvironment()::resolvePlaceholders);
      mapping.afterPropertiesSet();
      return mapping.getHandlerMethods().entrySet().stream()
          .flatMap(Endpoints::named)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<BeanDefinition> controllers(String... packages) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return Stream.of(packages)
        .flatMap(name -> scanner.findCandidateComponents(name).stream())
        .toList();
  }

  private static BeanDefinition lazy(BeanDefinition controller) {
    controller.setLazyInit(true);
    return controller;
  }

  private static Stream<Endpoint> named(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
    Set<String> methods =
        mapped.getKey().getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .collect(Collectors.toSet());
    return (methods.isEmpty() ? Set.of("ANY") : methods)
        .stream()
            .flatMap(method ->
                mapped.getKey().getPatternValues().stream()
                    .map(path -> new Endpoint(method + " " + path, mapped.getValue())));
  }
}
