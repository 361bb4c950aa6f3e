/// Criticisms (phê bình) of units and people: notice, reply, criticism, appeal. Nobody is criticised unheard.
///
/// Read downward: `CriticismApi`, `CriticismCommand`, `CriticismDecider`, `CriticismRule`, `CriticismEvent`, `Criticism`,
/// `CriticismPublisher`.
@NullMarked
package org.tiendo.review.criticism;

import org.jspecify.annotations.NullMarked;
