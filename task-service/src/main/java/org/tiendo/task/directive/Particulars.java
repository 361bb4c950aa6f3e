package org.tiendo.task.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.vocabulary.Signature;

/// What a directive may say of itself beyond its number and clauses.
///
/// @param effectFrom first day of its effect
/// @param effectTo last day of its effect
/// @param term of the authority that it belongs to (khóa)
/// @param parent the directive that it carries out
public record Particulars(
    @Nullable Signature signature,
    @Nullable LocalDate effectFrom,
    @Nullable LocalDate effectTo,
    @Nullable String term,
    @Nullable DirectiveId parent) {

  public static final Particulars NONE = new Particulars(null, null, null, null, null);
}
