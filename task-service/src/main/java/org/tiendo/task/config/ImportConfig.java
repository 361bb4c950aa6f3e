package org.tiendo.task.config;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.task.PublishedImportEvent;
import org.tiendo.contracts.task.PublishedImportEvent.ImportBegun;
import org.tiendo.contracts.task.PublishedImportEvent.ImportCompleted;
import org.tiendo.contracts.task.PublishedImportEvent.ImportHalted;
import org.tiendo.contracts.task.PublishedImportEvent.ImportPartAssigned;
import org.tiendo.contracts.task.PublishedImportEvent.ImportPartRefused;
import org.tiendo.contracts.task.PublishedImportEvent.ImportPartWithdrawn;
import org.tiendo.contracts.task.PublishedImportEvent.ImportStaged;
import org.tiendo.contracts.task.PublishedImportEvent.ImportWithdrawalBegun;
import org.tiendo.contracts.task.PublishedImportEvent.ImportWithdrawn;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.task.importing.Import;
import org.tiendo.task.importing.ImportCommand;
import org.tiendo.task.importing.ImportCommand.ContinueImport;
import org.tiendo.task.importing.ImportCommand.HaltImport;
import org.tiendo.task.importing.ImportDecider;
import org.tiendo.task.importing.ImportEvent;
import org.tiendo.task.importing.ImportPublisher;

/// Registers batches that come out of files, and what carries them on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
public class ImportConfig {

  @Bean
  Feature<ImportCommand, Import, ImportEvent> importing(ImportProperties properties) {
    var decider = new ImportDecider(properties.byTwo());
    return new Feature<>(
        "import",
        ImportCommand.class,
        ImportEvent.class,
        ImportCommand::batch,
        Import.NotStaged::new,
        Import::evolve,
        ImportReads::streams,
        (c, state, others) -> decider.decide(c, state, ImportReads.references(c, state, others)),
        ImportPublisher::publish);
  }

  /// Each part of a batch brings the next. Whatever is interrupted goes on with the record that was not handled yet, and a part
  /// that is stored is not done again.
  @Bean
  Automation whenImportMovesThenContinue() {
    return new Automation(
        "when-import-moves-then-continue",
        "task",
        record -> moving(record).map(batch -> context -> new ContinueImport(context, batch)),
        (context, record, cause) -> new HaltImport(context, moving(record).orElseThrow(), cause));
  }

  /// The batch that a record tells of, if something is to be done about it now.
  private static Optional<ImportId> moving(PublishedRecord record) {
    return record.event() instanceof PublishedImportEvent event
        ? switch (event) {
          case ImportBegun _,
              ImportPartAssigned _,
              ImportPartRefused _,
              ImportWithdrawalBegun _,
              ImportPartWithdrawn _ ->
              Optional.of(event.batch());
          case ImportStaged _, ImportHalted _, ImportCompleted _, ImportWithdrawn _ ->
              Optional.empty();
        }
        : Optional.empty();
  }
}
