package org.tiendo.task.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.task.directive.Directive;
import org.tiendo.task.directive.DirectiveCommand;
import org.tiendo.task.directive.DirectiveDecider;
import org.tiendo.task.directive.DirectiveEvent;
import org.tiendo.task.directive.DirectivePublisher;
import org.tiendo.task.document.Document;
import org.tiendo.task.document.DocumentCommand;
import org.tiendo.task.document.DocumentDecider;
import org.tiendo.task.document.DocumentEvent;
import org.tiendo.task.document.DocumentPublisher;
import org.tiendo.task.numbering.NumberCommand;
import org.tiendo.task.numbering.NumberDecider;
import org.tiendo.task.numbering.NumberEvent;
import org.tiendo.task.numbering.NumberPublisher;
import org.tiendo.task.numbering.NumberSeries;
import org.tiendo.task.programme.Programme;
import org.tiendo.task.programme.ProgrammeCommand;
import org.tiendo.task.programme.ProgrammeDecider;
import org.tiendo.task.programme.ProgrammeEvent;
import org.tiendo.task.programme.ProgrammePublisher;
import org.tiendo.task.project.Project;
import org.tiendo.task.project.ProjectCommand;
import org.tiendo.task.project.ProjectDecider;
import org.tiendo.task.project.ProjectEvent;
import org.tiendo.task.project.ProjectPublisher;
import org.tiendo.task.unit.Unit;
import org.tiendo.task.unit.UnitCommand;
import org.tiendo.task.unit.UnitDecider;
import org.tiendo.task.unit.UnitEvent;
import org.tiendo.task.unit.UnitPublisher;

/// Registers the features of the service.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ItemProperties.class)
public class TaskConfig {

  @Bean
  Feature<UnitCommand, Unit, UnitEvent> unit() {
    var decider = new UnitDecider();
    return new Feature<>(
        "unit",
        UnitCommand.class,
        UnitEvent.class,
        UnitCommand::unit,
        Unit.NotRegistered::new,
        Unit::evolve,
        (c, _, known) -> UnitReads.streams(c, known),
        (c, state, others) ->
            decider.decide(c, state, UnitReads.tree(c, others), CalendarReads.inForce(others)),
        UnitPublisher::publish);
  }

  @Bean
  Feature<DirectiveCommand, Directive, DirectiveEvent> directive(TiendoProperties properties) {
    var decider = new DirectiveDecider(properties.installation().isolated());
    return new Feature<>(
        "directive",
        DirectiveCommand.class,
        DirectiveEvent.class,
        DirectiveCommand::directive,
        Directive.NotIssued::new,
        Directive::evolve,
        DirectiveReads::streams,
        (c, state, others) -> decider.decide(c, state, DirectiveReads.references(c, state, others)),
        DirectivePublisher::publish);
  }

  @Bean
  Feature<ProgrammeCommand, Programme, ProgrammeEvent> programme() {
    var decider = new ProgrammeDecider();
    return new Feature<>(
        "programme",
        ProgrammeCommand.class,
        ProgrammeEvent.class,
        ProgrammeCommand::programme,
        Programme.NotAdopted::new,
        Programme::evolve,
        ProgrammeReads::streams,
        (c, state, others) -> decider.decide(c, state, ProgrammeReads.references(c, state, others)),
        ProgrammePublisher::publish);
  }

  @Bean
  Feature<ProjectCommand, Project, ProjectEvent> project(
      TiendoProperties properties, ItemProperties items) {
    var decider = new ProjectDecider(items.policy(properties.installation().isolated()));
    return new Feature<>(
        "project",
        ProjectCommand.class,
        ProjectEvent.class,
        ProjectCommand::project,
        Project.NotAssigned::new,
        Project::evolve,
        ProjectReads::streams,
        (c, state, others) -> decider.decide(c, state, ProjectReads.references(c, state, others)),
        ProjectPublisher::publish);
  }

  @Bean
  Feature<DocumentCommand, Document, DocumentEvent> document(TiendoProperties properties) {
    var decider = new DocumentDecider(properties.installation().isolated());
    return new Feature<>(
        "document",
        DocumentCommand.class,
        DocumentEvent.class,
        DocumentCommand::document,
        Document.NotIssued::new,
        Document::evolve,
        DocumentReads::streams,
        (c, state, others) -> decider.decide(c, state, DocumentReads.references(c, state, others)),
        DocumentPublisher::publish);
  }

  @Bean
  Feature<NumberCommand, NumberSeries, NumberEvent> numbering() {
    var decider = new NumberDecider();
    return new Feature<>(
        "numbering",
        NumberCommand.class,
        NumberEvent.class,
        NumberCommand::series,
        () -> NumberSeries.EMPTY,
        NumberSeries::evolve,
        (c, _, _) -> NumberReads.streams(c),
        (c, state, others) -> decider.decide(c, state, NumberReads.references(c, others)),
        NumberPublisher::publish);
  }
}
