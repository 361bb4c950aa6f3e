package org.tiendo.identity.calendar;

import java.time.Instant;

/// A key as it is kept: who may read by it is known, the key itself is not.
///
/// @param digest SHA-256 of the key, lower-case hexadecimal; enough for 256 random bits
/// @param person id of whose deadlines it shows
/// @param name what the person calls it, e.g. by the program that uses it
record CalendarKey(String digest, String person, String name, Instant madeAt) {}
