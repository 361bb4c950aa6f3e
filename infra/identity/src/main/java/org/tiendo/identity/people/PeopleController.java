package org.tiendo.identity.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.directory.EntryRules;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.Links;
import org.tiendo.identity.page.GoOn;

/// The directory, for administrators.
@Controller
@RequestMapping("/people")
class PeopleController {

  private static final String LIST = "/idp/people";

  private final DirectoryFile file;
  private final Links links;
  private final IdentityProperties properties;
  private final InstantSource clock;

  PeopleController(
      DirectoryFile file, Links links, IdentityProperties properties, InstantSource clock) {
    this.file = file;
    this.links = links;
    this.properties = properties;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(Locale reader) {
    Directory directory = file.read();
    return new ModelAndView("people")
        .addObject("units", Roster.of(directory, reader, true))
        .addObject("withdrawn", Roster.of(directory, reader, false));
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return form("", PersonForm.EMPTY, Map.of());
  }

  @GetMapping("/{id}")
  ModelAndView edit(@PathVariable String id) {
    return form(id, PersonForm.of(known(id)), Map.of());
  }

  @PostMapping("/new")
  ModelAndView add(PersonForm typed, HttpServletResponse response) {
    return write("", typed, response);
  }

  @PostMapping("/{id}")
  ModelAndView change(@PathVariable String id, PersonForm typed, HttpServletResponse response) {
    Person person = known(id);
    // The handle connects a person with files that were played: it stays.
    return write(
        id, new PersonForm(person.handle(), typed.name(), typed.unit(), typed.roles()), response);
  }

  private synchronized ModelAndView write(
      String id, PersonForm typed, HttpServletResponse response) {
    Directory.Entry entry = typed.entry();
    Map<String, String> problems = EntryRules.problems(file.read(), id, entry);
    if (!problems.isEmpty()) {
      ModelAndView again = form(id, typed, problems);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    file.change(directory -> directory.with(List.of(entry)));
    return GoOn.to(LIST, response);
  }

  @PostMapping("/{id}/withdraw")
  synchronized ModelAndView withdraw(@PathVariable String id, HttpServletResponse response) {
    Person person = known(id);
    if (EntryRules.isLastAdministrator(file.read(), id)) {
      ModelAndView again =
          form(id, PersonForm.of(person), Map.of("roles", "roles.last-administrator"));
      again.setStatus(HttpStatus.CONFLICT);
      return again;
    }
    file.change(directory -> directory.withdrawn(id, clock.instant()));
    return GoOn.to(LIST, response);
  }

  @PostMapping("/{id}/take-back")
  ModelAndView takeBack(@PathVariable String id, HttpServletResponse response) {
    known(id);
    file.change(directory -> directory.withdrawn(id, null));
    return GoOn.to(LIST, response);
  }

  @PostMapping("/{id}/link")
  ModelAndView link(@PathVariable String id) {
    Person person = known(id);
    if (!person.active()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return new ModelAndView("person-link")
        .addObject("person", person)
        .addObject("link", links.address(properties.origin(), Purpose.SIGN_IN, id))
        .addObject("minutes", Links.LIFETIME.toMinutes());
  }

  private Person known(String id) {
    return file.read()
        .withId(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView form(String id, PersonForm typed, Map<String, String> problems) {
    Directory directory = file.read();
    return new ModelAndView("person")
        .addObject("id", id)
        .addObject("active", directory.withId(id).map(Person::active).orElse(true))
        .addObject("typed", typed)
        .addObject("problems", problems)
        .addObject("roles", PersonForm.ROLES)
        .addObject("units", directory.units());
  }
}
