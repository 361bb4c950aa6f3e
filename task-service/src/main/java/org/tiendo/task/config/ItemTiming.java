package org.tiendo.task.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.timer.Timer;
import org.tiendo.eventing.timer.Timing;
import org.tiendo.task.timer.ItemFacts;
import org.tiendo.task.timer.ItemTimers;
import org.tiendo.task.timer.ReminderPolicy;
import org.tiendo.task.timer.WhenItemMovesThenSetTimers;

/// The timers of items. They are found anew when the policies or the calendar change.
final class ItemTiming implements Timing<ItemFacts> {

  private static final int FORM = 2;

  private final ZoneId zone;
  private final List<ReminderPolicy> policies;
  private final String digest;
  private final Supplier<WorkCalendar> inForce;
  private volatile WorkCalendar calendar = WorkCalendar.none(CalendarReads.MAIN);

  /// @param inForce the calendar that deadlines are counted by
  ItemTiming(
      ZoneId zone, List<ReminderPolicy> policies, EventJson json, Supplier<WorkCalendar> inForce) {
    this.zone = zone;
    this.policies = List.copyOf(policies);
    this.digest = json.digest(policies);
    this.inForce = inForce;
  }

  @Override
  public int form() {
    return FORM;
  }

  @Override
  public Class<ItemFacts> facts() {
    return ItemFacts.class;
  }

  @Override
  public Optional<String> owner(PublishedRecord record) {
    return WhenItemMovesThenSetTimers.item(record).map(ProjectId::value);
  }

  @Override
  public @Nullable ItemFacts fold(@Nullable ItemFacts before, PublishedRecord record) {
    return WhenItemMovesThenSetTimers.fold(before, record);
  }

  @Override
  public List<Timer> timers(ItemFacts facts) {
    return new ItemTimers(zone, policies, calendar)
        .of(facts).stream()
            .map(planned ->
                new Timer(planned.name(), planned.at(), planned.setAt(), planned.command()))
            .toList();
  }

  @Override
  public String basis() {
    calendar = inForce.get();
    return digest + "/" + calendar.version();
  }
}
