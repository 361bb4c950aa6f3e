package org.tiendo.contracts.kernel;

/// A request to change something, complete in itself: who, when and with which new ids stands in its context.
public interface Command {

  CommandContext context();
}
