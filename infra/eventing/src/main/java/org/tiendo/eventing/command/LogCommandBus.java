package org.tiendo.eventing.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StagedCommit;

/// Carries commands in the caller's thread. Everything in a root unit of work becomes one commit, or nothing does: any
/// throwable rolls it back, where Axon's default would store the events of a handler that throws a checked exception.
final class LogCommandBus extends SimpleCommandBus {

  private final EventLog log;

  LogCommandBus(EventLog log) {
    super(
        SimpleCommandBus.builder().rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
    this.log = log;
    registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOriginProvider()));
    registerHandlerInterceptor(this::stageFirst);
  }

  private Object stageFirst(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    if (unitOfWork.isRoot()) {
      StagedCommit.of(unitOfWork, log);
    }
    return chain.proceed();
  }
}
