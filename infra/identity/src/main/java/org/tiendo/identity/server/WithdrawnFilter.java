package org.tiendo.identity.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.SignedIn;

/// Ends the session of a person who was withdrawn.
final class WithdrawnFilter extends OncePerRequestFilter {

  private final DirectoryFile directory;

  WithdrawnFilter(DirectoryFile directory) {
    this.directory = directory;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        && signedIn.purpose() == Purpose.SIGN_IN
        && directory.read().active(signedIn.getName()).isEmpty()) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }
}
