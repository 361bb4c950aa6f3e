package org.tiendo.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies over a limit, counted as they are read, so that chunked ones are caught too, and encoded bodies. Where files are
/// uploaded the limit is another.
public final class BodyLimitFilter extends OncePerRequestFilter {

  private final DataSize usual;
  private final Uploads uploads;
  private final ProblemWriter problems;

  public BodyLimitFilter(DataSize usual, Uploads uploads, ProblemWriter problems) {
    this.usual = usual;
    this.uploads = uploads;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      problems.write(
          request,
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "encoded-body",
          "Send the body as it is, without a Content-Encoding.");
      return;
    }
    DataSize limit = uploads.limit(request.getRequestURI(), usual);
    if (request.getContentLengthLong() > limit.toBytes()) {
      problems.write(
          request, response, HttpStatus.CONTENT_TOO_LARGE, TooLong.CODE, TooLong.sentence(limit));
      return;
    }
    chain.doFilter(new Counted(request, limit), response);
  }

  /// A body that went over the limit while it was read.
  public static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "body-too-large";

    TooLong(DataSize limit) {
      super(sentence(limit));
    }

    static String sentence(DataSize limit) {
      return "A request body has at most " + limit.toKilobytes() + " KiB.";
    }
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final DataSize limit;

    Counted(HttpServletRequest request, DataSize limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class CountedStream extends ServletInputStream {
    private final ServletInputStream in;
    private final DataSize limit;
    private long count;

    CountedStream(ServletInputStream in, DataSize limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws TooLong {
      count += n;
      if (count > limit.toBytes()) {
        throw new TooLong(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
