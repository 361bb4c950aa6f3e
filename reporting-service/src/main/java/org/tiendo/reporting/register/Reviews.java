package org.tiendo.reporting.register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tiendo.contracts.id.ProjectId;

/// What the review log says of items. It is looked up for one after the other, so that what is left out of it for somebody, or
/// was not known at a moment, costs only for those that are asked for.
public final class Reviews {

  public static final Reviews NONE = new Reviews(new Buckets<>());

  private final Buckets<ProjectId, ReviewSection> sections;
  private final Predicate<ProjectId> which;
  private final UnaryOperator<ReviewSection> change;

  private Reviews(
      Buckets<ProjectId, ReviewSection> sections,
      Predicate<ProjectId> which,
      UnaryOperator<ReviewSection> change) {
    this.sections = sections;
    this.which = which;
    this.change = change;
  }

  Reviews(Buckets<ProjectId, ReviewSection> sections) {
    this(sections, _ -> true, UnaryOperator.identity());
  }

  /// What is said of an item; nothing if it has no review.
  public ReviewSection of(ProjectId item) {
    ReviewSection section = sections.get(item);
    return section == null || !which.test(item) ? ReviewSection.NOTHING : change.apply(section);
  }

  /// Every item that something is said of.
  public Map<ProjectId, ReviewSection> all() {
    Map<ProjectId, ReviewSection> all = new HashMap<>();
    for (ProjectId item : sections.keys()) {
      ReviewSection section = of(item);
      if (!section.rounds().isEmpty()) {
        all.put(item, section);
      }
    }
    return all;
  }

  /// Of some items only.
  public Reviews only(Predicate<ProjectId> some) {
    return new Reviews(sections, which.and(some), change);
  }

  /// Each as something else makes of it.
  Reviews changed(UnaryOperator<ReviewSection> function) {
    return new Reviews(sections, which, section -> function.apply(change.apply(section)));
  }
}
