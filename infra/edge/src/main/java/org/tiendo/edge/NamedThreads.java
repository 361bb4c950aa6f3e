package org.tiendo.edge;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// Names the threads of requests after their application, `task-http-7` in `tiendo-task`, so that a log file which several
/// applications share says whose line is whose. All other threads of an application begin with its name as well.
@AutoConfiguration
final class NamedThreads
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  private final Environment environment;

  NamedThreads(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    String application = environment.getProperty("spring.application.name");
    if (application != null && Threading.VIRTUAL.isActive(environment)) {
      String prefix = application.substring(application.lastIndexOf('-') + 1) + "-http-";
      server.addProtocolHandlerCustomizers(
          protocol -> protocol.setExecutor(new VirtualThreadExecutor(prefix)));
    }
  }

  /// After Spring Boot's own, which gives the threads of every application the same name.
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
