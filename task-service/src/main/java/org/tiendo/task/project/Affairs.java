package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// What goes on beside the steps of an item: questions, requests for opinions, a request for more time.
///
/// @param givenOn when the lead unit was given the item
/// @param questions how many were asked
/// @param unanswered numbers of the questions without an answer
/// @param requests for opinions, in order
/// @param extensionsAsked how often more time was asked for
/// @param extension the request that waits, if any
public record Affairs(
    LocalDate givenOn,
    int questions,
    List<Integer> unanswered,
    List<CoordinationRequest> requests,
    int extensionsAsked,
    @Nullable ExtensionRequest extension) {

  public Affairs {
    unanswered = List.copyOf(unanswered);
    requests = List.copyOf(requests);
  }

  static Affairs since(LocalDate givenOn) {
    return new Affairs(givenOn, 0, List.of(), List.of(), 0, null);
  }

  /// A request for an opinion (phiếu lấy ý kiến phối hợp).
  ///
  /// @param dueOn last day to answer
  record CoordinationRequest(
      int number, UnitId unit, LocalDate on, LocalDate dueOn, boolean mandatory, Answer answer) {

    enum Answer {
      AWAITED,
      /// Not given in time, and recorded as such.
      LAPSED,
      GIVEN
    }

    /// Whether a submission of a day must wait for the answer.
    boolean holdsUp(LocalDate day) {
      return mandatory && answer == Answer.AWAITED && !day.isAfter(dueOn);
    }

    private CoordinationRequest with(Answer other) {
      return new CoordinationRequest(number, unit, on, dueOn, mandatory, other);
    }
  }

  /// A request for more time (xin gia hạn).
  record ExtensionRequest(int number, LocalDate on, PersonId by) {}

  Optional<CoordinationRequest> request(int number) {
    return requests.stream().filter(r -> r.number() == number).findFirst();
  }

  /// The item was given to another lead.
  Affairs givenOn(LocalDate day) {
    return new Affairs(day, questions, unanswered, requests, extensionsAsked, extension);
  }

  Affairs questioned(int number) {
    List<Integer> open = new ArrayList<>(unanswered);
    open.add(number);
    return new Affairs(givenOn, number, open, requests, extensionsAsked, extension);
  }

  Affairs answered(int number) {
    List<Integer> open = unanswered.stream().filter(n -> n != number).toList();
    return new Affairs(givenOn, questions, open, requests, extensionsAsked, extension);
  }

  Affairs requested(CoordinationRequest request) {
    List<CoordinationRequest> longer = new ArrayList<>(requests);
    longer.add(request);
    return new Affairs(givenOn, questions, unanswered, longer, extensionsAsked, extension);
  }

  Affairs coordination(int number, CoordinationRequest.Answer answer) {
    List<CoordinationRequest> other =
        requests.stream().map(r -> r.number() == number ? r.with(answer) : r).toList();
    return new Affairs(givenOn, questions, unanswered, other, extensionsAsked, extension);
  }

  Affairs extensionAsked(ExtensionRequest request) {
    return new Affairs(givenOn, questions, unanswered, requests, request.number(), request);
  }

  Affairs extensionDecided() {
    return new Affairs(givenOn, questions, unanswered, requests, extensionsAsked, null);
  }
}
