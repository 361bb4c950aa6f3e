package org.tiendo.reporting.views;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAmended;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.DeadlineRederived;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.DeadlineStarted;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectMerged;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectSplit;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.reporting.figures.ProgrammeStanding;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// How much plans were changed (biến động): moved deadlines, other leads, amended scope. Each change counts once.
final class Churn {

  private static final Label EXTENDED = new Label.Named("extended");
  private static final Label MOVED = new Label.Named("deadline-moved");
  private static final Label REASSIGNED = new Label.Named("reassigned");
  private static final Label ADDED = new Label.Named("added");
  private static final Label AMENDED = new Label.Named("amended");
  private static final Label WITHDRAWN = new Label.Named("withdrawn");
  private static final Label MERGED = new Label.Named("merged");
  private static final Label CARRIED = new Label.Named("carried-over");
  private static final List<Label> KINDS =
      List.of(EXTENDED, MOVED, REASSIGNED, ADDED, AMENDED, WITHDRAWN, MERGED, CARRIED);

  private Churn() {}

  private record Change(Label kind, YearMonth month, UnitId unit, Counted what) {}

  /// @param by `month` or `unit`: that of the change, or who leads the item now
  static Table by(String by, Frame frame) {
    List<Change> changes = changes(frame);
    Tally tally = new Tally(KINDS, List.of());
    if (by.equals("month")) {
      changes.stream()
          .sorted(Comparator.comparing(Change::month))
          .forEach(change ->
              tally.put(new Label.OfMonth(change.month()), change.kind(), true, change.what()));
      return tally.parted();
    }
    frame
        .asOf()
        .inOrder(changes.stream().map(Change::unit).distinct().toList())
        .forEach(unit -> tally.rows(List.of(new Label.OfUnit(unit))));
    changes.forEach(
        change -> tally.put(new Label.OfUnit(change.unit()), change.kind(), true, change.what()));
    return tally.parted();
  }

  private static List<Change> changes(Frame frame) {
    List<Change> changes = new ArrayList<>();
    Map<String, Work> planned = new HashMap<>();
    for (Work work : frame.items().works()) {
      work.item()
          .memberships()
          .forEach(m -> planned.put(m.programme() + "/" + m.plannedRef(), work));
      ProjectSection section = work.section();
      if (section != null) {
        section
            .chronicle()
            .on(frame.date())
            .forEach(dated -> {
              Label kind = kind(dated.event(), frame);
              if (kind != null) {
                changes.add(change(kind, dated, work));
              }
            });
      }
    }
    frame.asOf().standings().stream()
        .filter(programme -> isOf(programme, frame))
        .forEach(programme -> amendments(programme, planned, changes));
    return changes;
  }

  private static Change change(Label kind, Dated<?> dated, Work work) {
    return new Change(
        kind,
        YearMonth.from(dated.on()),
        work.unit(),
        Counted.change(work.item().id(), dated.at().ref()));
  }

  private static boolean isOf(ProgrammeStanding programme, Frame frame) {
    ProgrammeId only = frame.extent().programme();
    return only == null
        ? frame.extent().directive() == null
        : programme.programme().event().programme().equals(only);
  }

  private static @Nullable Label kind(PublishedProjectEvent event, Frame frame) {
    return switch (event) {
      case ExtensionApproved _ -> EXTENDED;
      case ProjectResumed _, DeadlineStarted _, DeadlineRederived _ -> MOVED;
      case LeadReassigned _ -> REASSIGNED;
      case ProjectAssigned e -> isAdded(e, frame.extent().programme()) ? ADDED : null;
      case ProjectWithdrawn _ -> WITHDRAWN;
      case ProjectMerged _, ProjectSplit _ -> MERGED;
      case ProjectCarriedOver e -> {
        ProgrammeId only = frame.extent().programme();
        yield only == null || only.equals(e.from()) ? CARRIED : null;
      }
      case PublishedProjectEvent _ -> null;
    };
  }

  /// Whether it came into a programme that had not planned it.
  private static boolean isAdded(ProjectAssigned event, @Nullable ProgrammeId only) {
    return event.memberships().stream()
        .filter(m -> only == null || m.programme().equals(only))
        .anyMatch(m -> m.state() == MembershipState.ADDED && m.plannedRef() == null);
  }

  private static void amendments(
      ProgrammeStanding programme, Map<String, Work> planned, List<Change> changes) {
    ProgrammeId id = programme.programme().event().programme();
    for (Dated<ProgrammeAmended> amendment : programme.amendments()) {
      Stream.of(
              amendment.event().added().stream().map(item -> new Ref(ADDED, item.ref())),
              amendment.event().changed().stream().map(item -> new Ref(AMENDED, item.ref())),
              amendment.event().withdrawn().stream().map(ref -> new Ref(WITHDRAWN, ref)))
          .flatMap(refs -> refs)
          .forEach(ref -> {
            Work work = planned.get(id + "/" + ref.ref());
            if (work != null) {
              changes.add(change(ref.kind(), amendment, work));
            }
          });
    }
  }

  private record Ref(Label kind, String ref) {}
}
