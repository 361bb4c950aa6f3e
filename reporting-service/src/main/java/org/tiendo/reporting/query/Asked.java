package org.tiendo.reporting.query;

import org.jspecify.annotations.Nullable;

/// What every query may be asked with, as it was written.
///
/// @param asOf business date; today if none is given
/// @param knownAt until when what is counted had been recorded; everything if it is not given
/// @param lang language tag
/// @param after position of the logs that the answer must have seen
public record Asked(
    @Nullable String asOf,
    @Nullable String knownAt,
    @Nullable String lang,
    @Nullable String after) {}
