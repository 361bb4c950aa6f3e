package org.tiendo.task.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Told.Addressee;
import org.tiendo.task.World;
import org.tiendo.task.timer.ItemTimers.Planned;
import org.tiendo.task.timer.ReminderPolicy.Step;

/// An item as the log tells of it, and the timers that come of it. Each event is recorded at eight in the morning of its
/// day, unless it says otherwise.
final class History {

  static final ProjectId ITEM = new ProjectId("p-1");
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final ReminderPolicy POLICY =
      new ReminderPolicy(
          LocalDate.EPOCH,
          "test",
          3,
          Map.of(ItemType.PROJECT, 31),
          3,
          List.of(
              new Step("blue", 1, List.of(Addressee.LEAD)),
              new Step(
                  "red", 8, List.of(Addressee.LEAD, Addressee.ASSIGNER, Addressee.COORDINATOR))));

  private final List<PublishedRecord> records = new ArrayList<>();

  static History assigned(String on, String due) {
    return new History().then(on, assignment(Deadline.on(LocalDate.parse(due))));
  }

  static ProjectAssigned assignment(Deadline deadline) {
    return new ProjectAssigned(
        ITEM,
        ItemType.PROJECT,
        "Title",
        "Product",
        World.CENTRE,
        World.COMMISSION,
        List.of(World.DEPARTMENT),
        World.QUALITY,
        deadline,
        List.of(),
        List.of(),
        null,
        false,
        Secrecy.NONE,
        false);
  }

  History then(String on, PublishedProjectEvent event) {
    return recorded(on + "T08:00", on, event);
  }

  History recorded(String at, String on, PublishedProjectEvent event) {
    records.add(
        new PublishedRecord(
            "task",
            records.size(),
            "project:" + ITEM,
            records.size(),
            moment(at),
            LocalDate.parse(on),
            new PersonId("lan"),
            new UnitId("centre"),
            null,
            "c-" + records.size(),
            "c-" + records.size(),
            null,
            event.getClass().getSimpleName(),
            1,
            "",
            event));
    return this;
  }

  ItemFacts facts() {
    ItemFacts facts = null;
    for (PublishedRecord record : records) {
      facts = WhenItemMovesThenSetTimers.fold(facts, record);
    }
    return facts;
  }

  /// Local times of the timers that will be raised, by name without item.
  Map<String, LocalDateTime> timers() {
    return timers(WorkCalendar.none(new CalendarId("main")));
  }

  Map<String, LocalDateTime> timers(WorkCalendar calendar, ReminderPolicy... policies) {
    Map<String, LocalDateTime> found = new TreeMap<>();
    for (Planned planned : planned(calendar, policies)) {
      if (!planned.at().isBefore(planned.setAt())) {
        LocalDateTime local = LocalDateTime.ofInstant(planned.at(), ZONE);
        found.put(planned.name().replace("/" + ITEM, ""), local);
      }
    }
    return found;
  }

  List<Planned> planned(WorkCalendar calendar, ReminderPolicy... policies) {
    List<ReminderPolicy> all = policies.length == 0 ? List.of(POLICY) : List.of(policies);
    return new ItemTimers(ZONE, all, calendar).of(facts());
  }

  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
