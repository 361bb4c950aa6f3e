package org.tiendo.review.criticism;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent.AppealDecided;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismAppealed;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismCancelled;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismDropped;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismIssued;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismReplied;

/// The published form of each stored event: all of them have one.
public final class CriticismPublisher {

  private CriticismPublisher() {}

  public static Optional<PublishedEvent> publish(CriticismEvent event) {
    return Optional.of(
        switch (event) {
          case CriticismEvent.CriticismNotified e ->
              new CriticismNotified(
                  e.criticism(),
                  e.authority(),
                  e.subject(),
                  e.statement(),
                  e.grounds(),
                  e.replyUntil());
          case CriticismEvent.CriticismReplied e -> new CriticismReplied(e.criticism(), e.reply());
          case CriticismEvent.CriticismDropped e -> new CriticismDropped(e.criticism(), e.reason());
          case CriticismEvent.CriticismIssued e ->
              new CriticismIssued(
                  e.criticism(), e.form(), e.heard(), e.appealUntil(), e.document());
          case CriticismEvent.CriticismAppealed e ->
              new CriticismAppealed(e.criticism(), e.appeal());
          case CriticismEvent.AppealDecided e ->
              new AppealDecided(e.criticism(), e.upheld(), e.reason());
          case CriticismEvent.CriticismCancelled e ->
              new CriticismCancelled(e.criticism(), e.reason());
        });
  }
}
