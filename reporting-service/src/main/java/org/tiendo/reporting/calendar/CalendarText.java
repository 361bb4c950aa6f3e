package org.tiendo.reporting.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

/// Deadlines as iCalendar (RFC 5545). The same deadlines are the same text, byte for byte: no clock is looked at.
///
/// @param tenant makes ids unique beyond the installation
/// @param origin where pages are; null if that is not known, then nothing links back
/// @param todos as tasks instead of entries of a day
record CalendarText(Query query, String tenant, @Nullable String origin, boolean todos) {

  private static final int REFRESH_HOURS = 6;

  /// Octets of a line without its end (RFC 5545, 3.1).
  private static final int LINE = 75;

  private static final String MARK_OF_DONE = "✓ ";

  /// @param name of the calendar
  String of(List<Deadline> deadlines, String name) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Tiendo//Deadlines//" + query.texts().language());
    calendar.setName(name);
    if (!query.notices().isEmpty()) {
      calendar.setDescription(String.join(" ", query.notices()));
    }
    calendar
        .setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build())
        .setParameter("VALUE", "DURATION");
    // What programs read that know the older names alone.
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESH_HOURS + "H");
    for (Deadline deadline : deadlines) {
      if (todos) {
        calendar.addTodo(todo(deadline));
      } else {
        calendar.addEvent(event(deadline));
      }
    }
    return folded(unfolded(calendar));
  }

  private VEvent event(Deadline deadline) {
    VEvent event = new VEvent();
    event.setUid(deadline.uid(tenant));
    event.setDateTimeStamp(Date.from(deadline.changedAt()));
    event.setLastModified(Date.from(deadline.changedAt()));
    event.setSequence(deadline.sequence());
    event.setDateStart(day(deadline.dueOn()));
    event.setDateEnd(day(deadline.dueOn().plusDays(1)));
    event.setTransparency(true);
    event.setStatus(deadline.item().isCounted() ? Status.confirmed() : Status.cancelled());
    event.setSummary((deadline.item().done() ? MARK_OF_DONE : "") + title(deadline));
    event.setDescription(description(deadline));
    if (origin != null) {
      event.setUrl(link(deadline));
    }
    return event;
  }

  private VTodo todo(Deadline deadline) {
    VTodo todo = new VTodo();
    todo.setUid(deadline.uid(tenant));
    todo.setDateTimeStamp(Date.from(deadline.changedAt()));
    todo.setLastModified(Date.from(deadline.changedAt()));
    todo.setSequence(deadline.sequence());
    todo.setDateDue(day(deadline.dueOn()));
    todo.setStatus(status(deadline));
    todo.setSummary(title(deadline));
    todo.setDescription(description(deadline));
    if (origin != null) {
      todo.setUrl(link(deadline));
    }
    return todo;
  }

  private static Status status(Deadline deadline) {
    if (!deadline.item().isCounted()) {
      return Status.cancelled();
    }
    return deadline.item().done() ? Status.completed() : Status.needsAction();
  }

  /// A day is a day, in whatever time zone it is read.
  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  /// A calendar is kept by other programs, so the title of a secret item is not in it, whoever may see it on a page.
  private String title(Deadline deadline) {
    Texts texts = query.texts();
    return deadline.secret()
        ? texts.say("calendar.secret", texts.say("type." + deadline.item().type()))
        : deadline.item().title();
  }

  private String description(Deadline deadline) {
    Texts texts = query.texts();
    List<String> lines = new ArrayList<>();
    ItemClass itemClass = deadline.item().itemClass();
    lines.add(texts.say("calendar.class", texts.say("class." + itemClass)));
    lines.add(texts.say("calendar.lead", texts.name(deadline.item().lead(), query.asOf().units())));
    LocalDate original = deadline.item().originalDueOn();
    if (original != null && !original.equals(deadline.dueOn())) {
      lines.add(texts.say("calendar.moved", texts.date(original)));
    }
    return String.join("\n", lines);
  }

  private String link(Deadline deadline) {
    Item item = deadline.item();
    return item.projectId()
        .map(project -> origin + "/projects/" + project.value())
        .orElseGet(
            () -> origin + "/programmes/" + item.memberships().getFirst().programme().value());
  }

  private static String unfolded(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Libraries fold by characters; a line may have so many octets, and no character is cut.
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 30);
    for (String line : text.split("\r\n")) {
      int octets = 0;
      for (int at = 0; at < line.length(); ) {
        int point = line.codePointAt(at);
        String character = Character.toString(point);
        int size = character.getBytes(StandardCharsets.UTF_8).length;
        if (octets + size > LINE) {
          folded.append("\r\n ");
          octets = 1;
        }
        folded.append(character);
        octets += size;
        at += character.length();
      }
      folded.append("\r\n");
    }
    return folded.toString();
  }
}
