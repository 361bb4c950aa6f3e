package org.tiendo.reporting.paper;

import java.time.Instant;

/// What files say of themselves.
///
/// @param made moment of the data, never of the clock
record Paper(String title, String language, Instant made) {

  static final String PRODUCER = "Tiendo";
}
