package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectEvent.CompletionReversed;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectMerged;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.register.History;

/// Histories that nobody thought of. Items are told one after the other, so most of what one does is recorded later than it
/// was, compared with the others.
public final class RandomHistory {

  private static final LocalDate START = LocalDate.of(2022, 1, 10);

  private RandomHistory() {}

  public static History of(Random random) {
    Facts facts = new Facts();
    facts.unit("commission", null, "Ban", "Commission");
    facts.programme("own", "commission", 2022, List.of(), List.of());
    facts.programme("other", "commission", 2022, List.of(), List.of());
    facts.programme("next", "commission", 2023, List.of(), List.of());
    for (int i = 0; i < 25; i++) {
      item(facts, random, "i-" + i);
    }
    return facts.history();
  }

  private static void item(Facts facts, Random random, String id) {
    LocalDate on = START.plusDays(random.nextInt(60));
    List<Membership> memberships = new ArrayList<>();
    if (random.nextBoolean()) {
      memberships.add(Facts.added("own"));
    }
    if (random.nextBoolean()) {
      memberships.add(Facts.added("other"));
    }
    String due = random.nextInt(5) == 0 ? null : on.plusDays(random.nextInt(120)).toString();
    facts.assign(
        id, ItemType.values()[random.nextInt(4)], "commission", on.toString(), due, memberships);
    for (int round = 1; round <= 3 && random.nextInt(5) > 0; round++) {
      on = turn(facts, random, id, on.plusDays(random.nextInt(60)));
      LocalDate submitted = on;
      facts.report(id, on.toString(), random.nextInt(100));
      facts.submit(id, round, on.toString());
      on = on.plusDays(random.nextInt(30));
      if (random.nextBoolean()) {
        facts.giveBack(id, round, on.toString());
        continue;
      }
      facts.accept(id, round, submitted.toString(), on.toString(), random.nextBoolean());
      if (random.nextInt(4) > 0) {
        on = on.plusDays(random.nextInt(9));
        facts.complete(id, round, submitted.toString(), on.toString());
        if (random.nextInt(3) > 0) {
          return;
        }
        LocalDate completed = on;
        on = on.plusDays(random.nextInt(20));
        facts.item(id, on, new CompletionReversed(new ProjectId(id), completed, "none"));
      }
      break;
    }
    end(facts, random, id, on.plusDays(random.nextInt(200)), memberships);
  }

  /// Something that may happen to an open item and leaves it open.
  private static LocalDate turn(Facts facts, Random random, String id, LocalDate on) {
    ProjectId item = new ProjectId(id);
    LocalDate later = on.plusDays(random.nextInt(30));
    Deadline deadline = Deadline.on(later.plusDays(random.nextInt(90)));
    switch (random.nextInt(5)) {
      case 0 -> facts.item(id, on, new ExtensionApproved(item, 1, deadline, null));
      case 1 -> {
        facts.item(id, on, new ProjectSuspended(item, "why", "basis", SuspensionPolicy.ADD_DAYS));
        facts.item(id, later, new ProjectResumed(item, on, deadline));
        return later;
      }
      case 2 ->
          facts.item(
              id, on, new LeadReassigned(item, Facts.COMMISSION, new UnitId("a"), "why", null));
      case 3 -> {
        Correction correction =
            new Correction(1, "deadline", "", later.plusDays(9).toString(), "typo", false);
        facts.item(id, on, new ProjectEntryCorrected(item, correction));
      }
      default -> {}
    }
    return on;
  }

  /// Something that ends an open item, or takes it over the year's end.
  private static void end(
      Facts facts, Random random, String id, LocalDate on, List<Membership> memberships) {
    ProjectId item = new ProjectId(id);
    switch (random.nextInt(6)) {
      case 0 -> facts.item(id, on, new ProjectWithdrawn(item, "why", null));
      case 1 -> facts.item(id, on, new ProjectMerged(item, new ProjectId("i-0"), "why", null));
      case 2 ->
          facts.item(
              id, on, new ProjectSuspended(item, "why", "basis", SuspensionPolicy.NO_EFFECT));
      case 3 -> {
        if (!memberships.isEmpty()) {
          var from = memberships.getFirst().programme();
          facts.item(id, on, new ProjectCarriedOver(item, from, new ProgrammeId("next"), 1));
          facts.submit(id, 9, on.plusDays(5).toString());
          facts.complete(id, 9, on.plusDays(5).toString(), on.plusDays(9).toString());
        }
      }
      default -> {}
    }
  }
}
