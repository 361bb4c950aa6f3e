package org.tiendo.reporting.pages.live;

import java.io.IOException;
import org.tiendo.eventing.projection.Token;

/// The connection to a page. Each method may block as long as the page's browser does not read.
interface Wire {

  /// @param name `here`, `moved`, or at the end of a stream that was too slow `resync`
  /// @param token id and data of the event
  /// @throws IOException if nobody is there any more
  void token(String name, Token token) throws IOException;

  /// @param state as in [Moment#state()]
  /// @throws IOException if nobody is there any more
  void state(String state) throws IOException;

  /// A comment, which browsers drop.
  ///
  /// @throws IOException if nobody is there any more
  void beat() throws IOException;

  /// Ends the stream.
  void end();
}
