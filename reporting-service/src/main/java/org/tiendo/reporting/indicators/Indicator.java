package org.tiendo.reporting.indicators;

import java.util.Locale;
import java.util.function.BiFunction;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.reporting.figures.ItemClass;

/// A named computation. Its name in addresses and words is [#code]; words say in every language what it divides by what.
///
/// Withdrawn and merged items stand in no numerator and no denominator but where they are what is counted.
public enum Indicator {
  /// tỷ lệ hoàn thành: done, out of all
  COMPLETION((self, s) -> s.ratio(self, Work::isCounted, Work::isDone)),
  /// tỷ lệ hoàn thành trên số đến hạn phải làm: done, out of done and overdue
  COMPLETION_OF_DUE_WORK((self, s) -> s.ratio(self, Indicator::isDueWork, Work::isDone)),
  /// done, out of those whose deadline has come
  COMPLETION_OF_ITEMS_DUE((self, s) -> s.ratio(self, work -> isDue(work, s), Work::isDone)),
  /// tỷ lệ đúng hạn: done on time, out of done
  ON_TIME(
      (self, s) -> s.ratio(self, Work::isDone, work -> work.itemClass() == ItemClass.DONE_ON_TIME)),
  /// done within the deadline given at first, out of done
  ON_TIME_BY_ORIGINAL_DEADLINE((self, s) ->
      s.ratio(self, Work::isDone, work -> work.item().byOriginal() == ItemClass.DONE_ON_TIME)),
  /// tỷ lệ quá hạn: overdue, out of all
  OVERDUE((self, s) -> s.ratio(self, Work::isCounted, Work::isOverdue)),
  /// overdue, out of done and overdue; not comparable with the one before
  OVERDUE_OF_DUE_WORK((self, s) -> s.ratio(self, Indicator::isDueWork, Work::isOverdue)),
  /// tỷ lệ đã trình: submitted at least once, out of all
  SUBMITTED((self, s) -> s.ratio(self, Work::isCounted, Work::isSubmitted)),
  /// tỷ lệ ban hành trên số đã trình: with an issued document, out of submitted
  ISSUED_OF_SUBMITTED(
      (self, s) -> s.ratio(self, work -> work.isCounted() && work.isSubmitted(), Work::issued)),
  /// tỷ lệ ban hành: with an issued document, out of all
  ISSUED((self, s) -> s.ratio(self, Work::isCounted, Work::issued)),
  /// documents that came of the items, out of all issued in the period of the programme
  DOCUMENTS_OF_ITEMS(Basis.DOCUMENT, true, Histories::documents),
  /// tỷ lệ bảo đảm chất lượng: accepted with every mandatory criterion met, out of done
  TO_QUALITY((self, s) -> s.ratio(self, Work::isDone, work -> work.item().toQuality())),
  /// tỷ lệ chất lượng: quality points kept, out of those of all that was assigned
  QUALITY_POINTS(Basis.POINT, true, Histories::quality),
  /// accepted in the first round, out of accepted
  ACCEPTED_AT_FIRST((self, s) ->
      s.ratio(
          self,
          work -> Histories.acceptedIn(work, s) > 0,
          work -> Histories.acceptedIn(work, s) == 1)),
  /// tỷ lệ phối hợp đúng hạn: opinions given in time, out of those that were given or whose last day has passed
  COORDINATION_IN_TIME(Basis.REQUEST, true, Histories::coordination),
  /// bổ sung: added to the programme, for each that was planned at first
  ADDED(
      Basis.ITEM,
      false,
      (self, s) ->
          Scope.quotient(self, Histories.entered(s, MembershipState.ADDED), Histories.planned(s))),
  /// rút: withdrawn from the programme, for each that was planned at first
  WITHDRAWN(
      Basis.ITEM,
      false,
      (self, s) -> Scope.quotient(self, Histories.withdrawn(s), Histories.planned(s))),
  /// chuyển tiếp: carried over into a later programme, out of all
  CARRIED_OVER((self, s) -> s.ratio(self, Work::isCounted, work -> Histories.left(work, s)));

  private final Basis own;
  private final boolean part;
  private final BiFunction<Indicator, Scope, Value> computation;

  Indicator(BiFunction<Indicator, Scope, Value> computation) {
    this(Basis.ITEM, true, computation);
  }

  Indicator(Basis own, boolean part, BiFunction<Indicator, Scope, Value> computation) {
    this.own = own;
    this.part = part;
    this.computation = computation;
  }

  /// Kebab case, e.g. `completion-of-due-work`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What it counts in a scope: the scope's basis, unless it counts something else by its nature.
  public Basis counts(Basis ofScope) {
    return own == Basis.ITEM ? ofScope : own;
  }

  /// Whether the numerator counts a part of the denominator, so that it is never more than 100 %.
  public boolean isPart() {
    return part;
  }

  public Value of(Scope scope) {
    return computation.apply(this, scope);
  }

  private static boolean isDueWork(Work work) {
    return work.isDone() || work.isOverdue();
  }

  private static boolean isDue(Work work, Scope scope) {
    var dueOn = work.item().dueOn();
    return work.isCounted() && dueOn != null && !dueOn.isAfter(scope.date());
  }
}
