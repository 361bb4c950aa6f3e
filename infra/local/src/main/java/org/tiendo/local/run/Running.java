package org.tiendo.local.run;

import java.net.URI;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tiendo.identity.setup.Founding;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Installation;

/// An installation on this machine, in one process or in many.
///
/// It starts in two phases: the doors, through which people come and an empty installation is set up, then everything behind
/// them. Closing stops the gateway first, then the services, so that each can finish what it is writing, then the servers
/// under them.
public interface Running extends AutoCloseable {

  /// First phase: the identity provider and the gateway. Who asks for more is told that it is starting.
  ///
  /// @param founding what carries out a set-up; null if there is nothing to set up
  void openDoors(@Nullable Founding founding, Consumer<String> progress);

  /// Second phase: servers and services; returns when they answer. The doors stay open if it fails, to say so.
  void startServices(Installation installation, Consumer<String> progress);

  /// Completes with the cause if the database can go on no longer. Then nothing is answered until the installation is
  /// started again.
  CompletionStage<Throwable> failure();

  /// The one address that people and programs use.
  URI origin();

  Tokens tokens();

  @Override
  void close();
}
