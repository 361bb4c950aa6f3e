package org.tiendo.local.run;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// One application of an installation. The thread that starts or stops it has its name meanwhile, so that the common log
/// says whose line is whose.
public record Part(String name, ConfigurableApplicationContext context) implements AutoCloseable {

  /// @param mainClass of the application
  /// @param beans what it is given beside its own, by name
  public static Part start(
      String name, String mainClass, List<String> settings, Map<String, Object> beans) {
    return new Part(name, inThread(name + "-start", () -> run(mainClass, settings, beans)));
  }

  private static ConfigurableApplicationContext run(
      String mainClass, List<String> settings, Map<String, Object> beans) {
    try {
      SpringApplication application = new SpringApplication(Class.forName(mainClass));
      beans.forEach((called, bean) ->
          application.addInitializers(
              context -> context.getBeanFactory().registerSingleton(called, bean)));
      // The installation stops its parts in order; a hook for each context would race with that.
      application.setRegisterShutdownHook(false);
      return application.run(settings.toArray(String[]::new));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(mainClass + " is not on the class path", e);
    }
  }

  private static <T> T inThread(String called, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    String before = thread.getName();
    thread.setName(called);
    try {
      return work.get();
    } finally {
      thread.setName(before);
    }
  }

  /// Nothing if it is closed already.
  @Override
  public void close() {
    inThread(
        name + "-stop",
        () -> {
          context.close();
          return name;
        });
  }
}
