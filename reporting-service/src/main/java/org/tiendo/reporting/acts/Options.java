package org.tiendo.reporting.acts;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.figures.UnitOffices;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.text.Texts;

/// What forms offer to choose from, as things stand now.
final class Options {

  /// Between a person and the unit, or between the parts of whatever else is chosen at once.
  static final String PART = "/";

  private Options() {}

  /// Units in being.
  static List<Field.Option> units(Query query, Texts texts) {
    return units(query, unit -> true, texts);
  }

  static List<Field.Option> units(Query query, Predicate<UnitId> which, Texts texts) {
    return units(
        query.asOf().units().values().stream()
            .filter(unit -> unit.endedOn() == null)
            .map(unit -> unit.unit())
            .filter(which)
            .toList(),
        query,
        texts);
  }

  static List<Field.Option> units(Collection<UnitId> units, Query query, Texts texts) {
    return units.stream()
        .map(unit -> new Field.Option(unit.value(), texts.name(unit, query.asOf().units())))
        .sorted(texts.order(Field.Option::label))
        .toList();
  }

  /// The constants of an enumeration, by the words of `key.<constant>`.
  static List<Field.Option> codes(Enum<?>[] all, String key, Texts texts) {
    return Arrays.stream(all)
        .map(code -> new Field.Option(code.name(), texts.say(key + "." + code.name())))
        .toList();
  }

  /// The codes that a bundle lists.
  static List<Field.Option> listed(String list, String key, Texts texts) {
    return texts.codes(list).stream()
        .map(code -> new Field.Option(code, texts.say(key + "." + code)))
        .toList();
  }

  static List<Field.Option> documentTypes(Texts texts) {
    return listed("document.types", "document", texts);
  }

  static List<Field.Option> itemTypes(Texts texts) {
    return codes(ItemType.values(), "type", texts);
  }

  static List<Field.Option> roles(Collection<Role> roles, Texts texts) {
    return roles.stream()
        .filter(Role::isActing)
        .map(role -> new Field.Option(role.name(), texts.say("role." + role)))
        .toList();
  }

  static List<Field.Option> items(Query query, Predicate<Item> which) {
    return query.asOf().items(which).stream()
        .flatMap(
            item -> item.projectId().stream().map(id -> new Field.Option(id.value(), item.title())))
        .sorted(query.texts().order(Field.Option::label))
        .toList();
  }

  /// Items in one of some stages.
  static List<Field.Option> itemsIn(Query query, Predicate<Stage> stages) {
    AsOf asOf = query.asOf();
    return asOf.register().projects().stream()
        .filter(item -> item.assigned().knownOn(asOf.date()))
        .filter(item -> stages.test(Stage.of(item, asOf.date())))
        .map(ProjectSection::assigned)
        .map(item -> new Field.Option(item.event().project().value(), item.event().title()))
        .sorted(query.texts().order(Field.Option::label))
        .toList();
  }

  /// Programmes that are open.
  static List<Field.Option> programmes(Query query) {
    return programmes(query, _ -> true);
  }

  static List<Field.Option> programmes(Query query, Predicate<ProgrammeAdopted> which) {
    return query.asOf().standings().stream()
        .filter(standing -> standing.closed() == null)
        .map(standing -> standing.programme().event())
        .filter(which)
        .map(p -> new Field.Option(p.programme().value(), p.title()))
        .toList();
  }

  static List<Field.Option> documents(Query query, Texts texts) {
    return query.asOf().documents().stream()
        .map(d -> d.event())
        .map(d ->
            new Field.Option(
                d.document().value(), d.number() + "-" + d.symbol() + ": " + d.title()))
        .toList();
  }

  /// People who have done something, or hold an office, each with the unit of the last time; services act for no unit and are
  /// none. Names are not known here: an option is labelled with the unit.
  static List<Field.Option> people(Query query, Texts texts) {
    return known(query).entrySet().stream()
        .map(person ->
            new Field.Option(
                person.getKey().value(), texts.name(person.getValue(), query.asOf().units())))
        .toList();
  }

  /// The same with the unit in what is chosen.
  static List<Field.Option> members(Query query, Predicate<UnitId> of, Texts texts) {
    return known(query).entrySet().stream()
        .filter(person -> of.test(person.getValue()))
        .map(person ->
            new Field.Option(
                person.getKey() + PART + person.getValue(),
                texts.name(person.getValue(), query.asOf().units())))
        .toList();
  }

  private static Map<PersonId, UnitId> known(Query query) {
    Map<PersonId, UnitId> known = new LinkedHashMap<>();
    AsOf asOf = query.asOf();
    Stream.of(
            asOf.register().directives().stream().flatMap(d -> d.timeline().stream()),
            asOf.register().programmes().stream().flatMap(p -> p.timeline().stream()),
            asOf.register().documents().stream().flatMap(d -> d.timeline().stream()),
            asOf.register().projects().stream().flatMap(asOf.register()::timeline))
        .flatMap((Stream<Entry> entries) -> entries)
        .filter(entry -> asOf.units().containsKey(entry.unit()))
        .forEach(entry -> known.put(entry.actor(), entry.unit()));
    asOf.register().units().values().stream()
        .map(unit -> UnitOffices.of(unit, asOf.date()))
        .forEach(offices ->
            offices.offices().stream()
                .flatMap(office -> office.holders().stream())
                .forEach(holder -> known.put(holder.person(), offices.unit())));
    return known;
  }

  /// The people among what fields offer, so that they can be named.
  static List<PersonId> peopleIn(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.kind().isOfPeople())
        .flatMap(field -> field.options().stream())
        .map(option -> new PersonId(option.value().split(PART, 2)[0]))
        .distinct()
        .toList();
  }
}
