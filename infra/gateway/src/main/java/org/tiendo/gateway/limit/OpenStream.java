package org.tiendo.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One event stream on its way through the gateway, which can be ended from here. To the browser it looks like one that the
/// service ended.
public final class OpenStream {

  private static final String ATTRIBUTE = OpenStream.class.getName();

  private final BiConsumer<OpenStream, Instant> schedule;
  private volatile boolean ended;
  private @Nullable InputStream body;

  /// @param schedule ends a stream at a moment
  OpenStream(BiConsumer<OpenStream, Instant> schedule) {
    this.schedule = schedule;
  }

  /// The stream that a request asks for, if it asks for one.
  public static Optional<OpenStream> of(HttpServletRequest request) {
    return Optional.ofNullable((OpenStream) request.getAttribute(ATTRIBUTE));
  }

  void keepWith(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// Ends it at `moment`, if it is open then.
  public void endAt(Instant moment) {
    schedule.accept(this, moment);
  }

  /// What the service sends, until either side ends it.
  public InputStream through(InputStream sent) {
    synchronized (this) {
      body = sent;
    }
    if (ended) {
      end();
    }
    return new Ending(sent);
  }

  void end() {
    ended = true;
    InputStream open;
    synchronized (this) {
      open = body;
    }
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Ended by the service at the same moment.
      }
    }
  }

  private final class Ending extends FilterInputStream {
    Ending(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int n = read(one, 0, 1);
      return n < 0 ? n : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return ended ? -1 : super.read(buffer, offset, length);
      } catch (IOException e) {
        if (ended) {
          return -1;
        }
        throw e;
      }
    }
  }
}
