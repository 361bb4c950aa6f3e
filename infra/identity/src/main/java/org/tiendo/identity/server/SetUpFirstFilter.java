package org.tiendo.identity.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.SignedIn;

/// Leads who is setting up, and wants to sign in at the gateway, back to the set-up.
final class SetUpFirstFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        && signedIn.purpose() == Purpose.SET_UP) {
      response.sendRedirect(request.getContextPath() + "/setup");
    } else {
      chain.doFilter(request, response);
    }
  }
}
