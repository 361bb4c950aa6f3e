package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.PublishedCriticismEvent.AppealDecided;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismAppealed;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismCancelled;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismDropped;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismIssued;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismReplied;
import org.tiendo.contracts.vocabulary.Subject.Kind;
import org.tiendo.reporting.register.Dated;

/// Criticism (phê bình), from the notice to the appeal: nobody is criticised unheard.
final class CriticismSheets {

  private static final Input<Case> CRITICISM = Sheets.about("criticism");

  static final List<Sheet> ALL = Stream.concat(criticisms().stream(), endings().stream()).toList();

  private CriticismSheets() {}

  private static List<Sheet> criticisms() {
    List<Input<Case>> inputs = new ArrayList<>(Merits.subject(Kind.UNIT, Kind.PERSON));
    inputs.add(Input.in(required("statement", Field.Kind.AREA)));
    inputs.addAll(Merits.grounds("criticism-has-grounds", "criticism-ground-unknown"));
    inputs.add(
        Input.in(required("replyUntil", Field.Kind.DATE)).refusedBy("reply-period-long-enough"));
    return List.of(
        new Sheet(Area.CRITICISMS, "notify", "NotifyCriticism", Merits.GRANTING, _ -> inputs),
        // giải trình
        Sheet.of(
            Area.CRITICISMS,
            "reply",
            "ReplyToCriticism",
            at -> isConcerned(at) && last(at, CriticismNotified.class),
            CRITICISM,
            Input.in(required("reply", Field.Kind.AREA)).refusedBy("reply-in-time")),
        Sheet.of(
            Area.CRITICISMS,
            "criticise",
            "IssueCriticism",
            at -> isAuthority(at) && last(at, CriticismNotified.class, CriticismReplied.class),
            CRITICISM,
            Input.in(
                "form",
                (_, t) ->
                    required("form", Field.Kind.CHOICE)
                        .of(Options.listed("criticism.forms", "code", t))),
            Merits.DOCUMENT));
  }

  private static List<Sheet> endings() {
    return List.of(
        Sheet.of(
            Area.CRITICISMS,
            "let-rest",
            "DropCriticism",
            at -> isAuthority(at) && last(at, CriticismNotified.class, CriticismReplied.class),
            CRITICISM,
            Sheets.REASON),
        // khiếu nại
        Sheet.of(
            Area.CRITICISMS,
            "appeal",
            "AppealCriticism",
            at -> isConcerned(at) && last(at, CriticismIssued.class),
            CRITICISM,
            Input.in(required("appeal", Field.Kind.AREA)).refusedBy("appeal-in-time")),
        Sheet.of(
            Area.CRITICISMS,
            "decide-appeal",
            "DecideAppeal",
            at -> mayDecide(at) && last(at, CriticismAppealed.class),
            CRITICISM,
            Input.in(optional("upheld", Field.Kind.SWITCH))
                .as((_, entries, field) -> entries.isOn(field.name())),
            Sheets.REASON),
        Sheet.of(
            Area.CRITICISMS,
            "cancel-criticism",
            "CancelCriticism",
            at ->
                isAuthority(at)
                    && last(
                        at, CriticismIssued.class, CriticismAppealed.class, AppealDecided.class),
            CRITICISM,
            Sheets.REASON));
  }

  private static boolean isConcerned(Case at) {
    return at.criticism()
        .map(c -> c.event().subject())
        .filter(s ->
            switch (s.kind()) {
              case PERSON -> at.actor().person().equals(s.person());
              case UNIT -> s.unit() != null && at.may(s.unit(), Role.UNIT_HEAD);
              case SECTOR -> false;
            })
        .isPresent();
  }

  private static boolean isAuthority(Case at) {
    return at.criticism()
        .map(c -> c.event())
        .filter(c -> !at.actor().person().equals(c.subject().person()))
        .filter(c ->
            at.may(c.authority(), Role.ASSIGNING_AUTHORITY)
                || c.authority().equals(c.subject().unit())
                    && at.may(c.authority(), Role.UNIT_HEAD))
        .isPresent();
  }

  /// An authority above the one that criticised, or, if there is none, that one itself.
  private static boolean mayDecide(Case at) {
    return at.criticism()
        .filter(c -> {
          List<UnitId> above = at.query().asOf().above(c.event().authority());
          return above.isEmpty()
              ? isAuthority(at)
              : above.stream().anyMatch(unit -> at.may(unit, Role.ASSIGNING_AUTHORITY));
        })
        .isPresent();
  }

  /// Whether the last step was one of these.
  private static boolean last(Case at, Class<?>... steps) {
    return at.criticism()
        .map(c -> c.history().getLast())
        .map(Dated::event)
        .filter(
            event -> !(event instanceof CriticismDropped) && !(event instanceof CriticismCancelled))
        .filter(event -> Stream.of(steps).anyMatch(step -> step.isInstance(event)))
        .isPresent();
  }
}
