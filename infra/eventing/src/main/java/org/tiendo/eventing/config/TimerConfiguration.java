package org.tiendo.eventing.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.timer.Timers;
import org.tiendo.eventing.timer.Timing;

/// Wires the timers of a service. A simulated clock raises none: in a sample nobody is reminded of anything.
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  TimersOfService timers(
      ObjectProvider<Timing<?>> timings,
      EventLog log,
      FeatureRegistry features,
      Commands commands,
      InstallationClock clock,
      MongoDatabase database,
      Parked parked,
      TiendoProperties properties,
      MeterRegistry meters) {
    return switch (properties.installation().clock()) {
      case SIMULATED -> new TimersOfService(List.of());
      case REAL ->
          new TimersOfService(
              timings.stream()
                  .<Timers>map(timing ->
                      Timers.of(
                          timing,
                          log,
                          features,
                          commands,
                          clock,
                          database,
                          lease(database, properties),
                          parked,
                          meters))
                  .toList());
    };
  }

  private static Lease lease(MongoDatabase database, TiendoProperties properties) {
    return MongoLease.ofProcess(database, "timings", properties.service(), properties.service());
  }

  /// Started and closed together.
  record TimersOfService(List<Timers> all) implements AutoCloseable {

    void start() {
      all.forEach(Timers::start);
    }

    @Override
    public void close() throws Exception {
      for (Timers timers : all) {
        timers.close();
      }
    }
  }
}
