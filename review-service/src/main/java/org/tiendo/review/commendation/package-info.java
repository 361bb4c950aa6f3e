/// Commendations (biểu dương, khen thưởng) of units, people and sectors, resting on items and documents.
///
/// Read downward: `CommendationApi`, `CommendationCommand`, `CommendationDecider`, `CommendationRule`,
/// `CommendationEvent`, `Commendation`, `CommendationPublisher`.
@NullMarked
package org.tiendo.review.commendation;

import org.jspecify.annotations.NullMarked;
