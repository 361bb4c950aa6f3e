package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;

/// A figure as it was frozen.
///
/// @param key names it in the review, e.g. `own-programme-done`; of a second programme with `@` and its id behind it
/// @param denominator none for a plain count
public record FrozenFigure(String key, int numerator, @Nullable Integer denominator) {}
