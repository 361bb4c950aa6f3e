package org.tiendo.local.sample;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Follows each project through its steps, so that a step that its state does not allow is found before anything is sent.
final class ProjectCourses {

  private enum State {
    ASSIGNED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    COMPLETED
  }

  private final Map<String, State> states = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();

  void follow(Step step) {
    if (step.kind() == Kind.PROJECT) {
      states.put(step.project(), State.ASSIGNED);
    }
    if (step.kind() == Kind.DOCUMENT) {
      step.row().list("producedBy").forEach(project -> requireAccepted(step, project));
    }
    State state = states.get(step.project());
    if (state == null || step.kind() == Kind.PROJECT) {
      return;
    }
    State next = next(step, state);
    if (next == null) {
      step.row().wrong("on", "project '%s' is %s then".formatted(step.project(), state));
      return;
    }
    states.put(step.project(), next);
    round(step);
  }

  /// The state after a step, null if the step is not allowed.
  private static @Nullable State next(Step step, State state) {
    return switch (step.kind()) {
      case PROGRESS ->
          switch (state) {
            case ASSIGNED, IN_PROGRESS -> State.IN_PROGRESS;
            case RETURNED -> State.RETURNED;
            case SUBMITTED, ACCEPTED, COMPLETED -> null;
          };
      case SUBMISSION ->
          state == State.IN_PROGRESS || state == State.RETURNED ? State.SUBMITTED : null;
      case RETURN -> state == State.SUBMITTED ? State.RETURNED : null;
      case ACCEPTANCE -> state == State.SUBMITTED ? State.ACCEPTED : null;
      case COMPLETION -> state == State.ACCEPTED ? State.COMPLETED : null;
      default -> state;
    };
  }

  private void round(Step step) {
    boolean submission = step.kind() == Kind.SUBMISSION;
    if (!submission && step.kind() != Kind.RETURN && step.kind() != Kind.ACCEPTANCE) {
      return;
    }
    int expected =
        submission
            ? rounds.merge(step.project(), 1, Integer::sum)
            : rounds.getOrDefault(step.project(), 0);
    if (!step.row().plain("round").equals(Integer.toString(expected))) {
      step.row().wrong("round", "should be round %d".formatted(expected));
    }
  }

  private void requireAccepted(Step step, String project) {
    State state = states.get(project);
    if (state != null && state != State.ACCEPTED && state != State.COMPLETED) {
      step.row().wrong("producedBy", "project '%s' is %s then".formatted(project, state));
    }
  }
}
