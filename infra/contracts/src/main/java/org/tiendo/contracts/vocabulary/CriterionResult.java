package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;

/// How a submission fared on one mandatory criterion (tiêu chí).
///
/// @param waived passed over by the reviewer although not met; such an item is not "to quality"
/// @param comment about the work, never about a person
public record CriterionResult(
    String criterion, boolean met, boolean waived, @Nullable String comment) {}
