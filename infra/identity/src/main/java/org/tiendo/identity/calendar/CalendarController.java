package org.tiendo.identity.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.page.GoOn;

/// The calendar keys of whoever is signed in.
@Controller
class CalendarController {

  private static final String PAGE = "/idp/calendar";
  private static final int LONGEST_NAME = 80;

  private final CalendarKeys keys;
  private final IdentityProperties properties;

  CalendarController(CalendarKeys keys, IdentityProperties properties) {
    this.keys = keys;
    this.properties = properties;
  }

  @GetMapping("/calendar")
  ModelAndView list(Principal me) {
    return page(me);
  }

  /// The address is shown in this answer alone.
  @PostMapping("/calendar")
  ModelAndView make(@RequestParam(defaultValue = "") String name, Principal me) {
    String called = name.strip();
    if (called.length() > LONGEST_NAME) {
      called = called.substring(0, LONGEST_NAME);
    }
    return keys.make(me.getName(), called)
        .map(
            key -> page(me).addObject("address", properties.origin() + "/calendar/" + key + ".ics"))
        .orElseGet(() -> {
          ModelAndView full = page(me).addObject("full", true);
          full.setStatus(HttpStatus.CONFLICT);
          return full;
        });
  }

  @PostMapping("/calendar/revoke")
  ModelAndView revoke(
      @RequestParam(defaultValue = "") String digest, Principal me, HttpServletResponse response) {
    keys.revoke(me.getName(), digest);
    return GoOn.to(PAGE, response);
  }

  private ModelAndView page(Principal me) {
    List<CalendarKey> own = keys.of(me.getName());
    return new ModelAndView("calendar").addObject("keys", own).addObject("most", CalendarKeys.MOST);
  }
}
