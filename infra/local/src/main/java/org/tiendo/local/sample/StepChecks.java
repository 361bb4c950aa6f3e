package org.tiendo.local.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;

/// What holds between steps: who may do them, what must come before, what may happen once only.
final class StepChecks {

  private final Map<String, Directory.Entry> people;
  private final Map<String, Step> makers = new HashMap<>();
  private final Set<String> made = new HashSet<>();
  private final Map<String, Step> numbers = new HashMap<>();

  private StepChecks(List<Step> steps, List<Directory.Entry> people) {
    this.people =
        people.stream()
            .collect(Collectors.toMap(Directory.Entry::handle, Function.identity(), (a, _) -> a));
    steps.forEach(step -> makers.putIfAbsent(step.makes(), step));
  }

  static void check(
      List<Step> steps,
      List<Directory.Entry> people,
      Optional<LocalDate> lastDay,
      String reviewProgramme) {
    StepChecks checks = new StepChecks(steps, people);
    ProjectCourses courses = new ProjectCourses();
    for (Step step : steps) {
      lastDay
          .filter(day -> step.on().isAfter(day))
          .ifPresent(day -> step.row().wrong("on", "lies after the clock's last day " + day));
      checks.person(step);
      checks.needs(step);
      checks.once(step);
      checks.number(step);
      courses.follow(step);
    }
    if (!steps.isEmpty() && !checks.made.contains(Step.thing(Kind.PROGRAMME, reviewProgramme))) {
      steps
          .getFirst()
          .row()
          .elsewhere(
              Tables.INSTALLATION, "reviewProgramme names no programme: '" + reviewProgramme + "'");
    }
  }

  private void person(Step step) {
    Directory.Entry person = people.get(step.by());
    if (person == null) {
      if (!step.by().isEmpty()) {
        step.row().wrong("by", "unknown person '%s'".formatted(step.by()));
      }
      return;
    }
    List<Role> fitting = person.roles().stream().filter(step.kind().roles()::contains).toList();
    if (fitting.isEmpty()) {
      step.row()
          .wrong("by", "'%s' is none of %s".formatted(step.by(), sorted(step.kind().roles())));
    } else if (fitting.stream().noneMatch(Kind.ANYWHERE::contains)
        && !step.forUnit().isEmpty()
        && !person.unit().equals(step.forUnit())) {
      step.row()
          .wrong(
              "by",
              "'%s' is of unit '%s', not of '%s'"
                  .formatted(step.by(), person.unit(), step.forUnit()));
    }
  }

  private static List<Role> sorted(Set<Role> roles) {
    return roles.stream().sorted().toList();
  }

  private void needs(Step step) {
    for (Step.Need need : step.needs()) {
      Step maker = makers.get(need.thing());
      if (maker == null) {
        step.row().wrong(need.column(), "unknown " + quoted(need.thing()));
      } else if (!made.contains(need.thing())) {
        step.row()
            .wrong(
                need.column(), "%s comes later, on %s".formatted(quoted(need.thing()), maker.on()));
      }
    }
  }

  private static String quoted(String thing) {
    return thing.replaceFirst(" (.*)", " '$1'");
  }

  private void once(Step step) {
    if (!made.add(step.makes()) && hasNoKeyColumn(step)) {
      step.row().wrong("project", "%s stands there twice".formatted(quoted(step.makes())));
    }
  }

  /// Files with a key column are checked for doubles when they are read.
  private static boolean hasNoKeyColumn(Step step) {
    return switch (step.kind()) {
      case PROGRESS, SUBMISSION, RETURN, ACCEPTANCE, COMPLETION -> true;
      default -> false;
    };
  }

  /// A number may be given once only within authority, type and numbering period. The period is the service's business; a
  /// double within one calendar year is wrong in every case.
  private void number(Step step) {
    if (step.kind() != Kind.DIRECTIVE && step.kind() != Kind.DOCUMENT) {
      return;
    }
    Row row = step.row();
    String date = row.plain(step.kind() == Kind.DIRECTIVE ? "signedOn" : "issuedOn");
    String number =
        String.join(
            "/",
            row.plain("authority"),
            row.plain("type"),
            row.plain("number"),
            date.substring(0, Math.min(4, date.length())));
    Step first = numbers.putIfAbsent(number, step);
    if (first != null) {
      row.wrong(
          "number",
          "'%s' was given to '%s' (%s) already"
              .formatted(row.plain("number"), first.key(), first.row().file()));
    }
  }
}
