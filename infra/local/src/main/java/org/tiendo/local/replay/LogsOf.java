package org.tiendo.local.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.eventing.relay.LogPages;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.local.backup.FrozenSource;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Service;
import org.tiendo.local.run.ServiceSettings;

/// Reads the logs of an installation from a copy of its databases, made for this and taken away again: the installation goes
/// on, or stays stopped, untouched. There is no Kafka, and no read model is looked at.
///
/// Of each service the parts that read its log and know its published forms are started, and nothing else.
public final class LogsOf {

  private static final String NOWHERE = "none";

  private LogsOf() {}

  /// Every event of every log, each log in order of position.
  ///
  /// @throws Trouble if a log has a hole
  public static List<PublishedRecord> folder(
      DataFolder folder, Installation installation, FrozenSource source) throws IOException {
    Path copy = Files.createTempDirectory("tiendo-replay");
    try {
      try (FrozenSource.Frozen frozen = source.freeze()) {
        copy(frozen.folder(), copy);
      }
      try (EmbeddedMongo mongo = EmbeddedMongo.start(copy, 0)) {
        return read(
            new ServiceSettings(
                installation,
                Layout.single(0),
                mongo.uri(),
                NOWHERE,
                URI.create("http://127.0.0.1:0"),
                folder.keys()));
      }
    } finally {
      remove(copy);
    }
  }

  private static List<PublishedRecord> read(ServiceSettings settings) {
    List<PublishedRecord> records = new ArrayList<>();
    for (Service service : Service.values()) {
      try (ConfigurableApplicationContext parts = parts(service, settings)) {
        records.addAll(all(parts.getBean(LogPages.class), parts.getBean(EventLog.class)));
      }
    }
    return records;
  }

  /// What is not asked for is not started.
  private static ConfigurableApplicationContext parts(Service service, ServiceSettings settings) {
    try {
      return new SpringApplicationBuilder(Class.forName(service.mainClass()))
          .web(WebApplicationType.NONE)
          .lazyInitialization(true)
          .registerShutdownHook(false)
          .run(settings.of(service, 0).toArray(String[]::new));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(service.mainClass() + " is not on the class path", e);
    }
  }

  private static List<PublishedRecord> all(LogPages pages, EventLog log) {
    List<PublishedRecord> all = new ArrayList<>();
    List<PublishedRecord> page = pages.from(0, LogPages.MAX_LIMIT);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = pages.from(all.size(), LogPages.MAX_LIMIT);
    }
    if (all.size() != log.head()) {
      throw new Trouble(
          "Log %s has a hole at position %d: nothing can be recomputed from it"
              .formatted(log.name(), all.size()));
    }
    return all;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
  }

  private static void remove(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
