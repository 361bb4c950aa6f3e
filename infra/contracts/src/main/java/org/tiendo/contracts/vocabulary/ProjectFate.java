package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;

/// The fate of one open item at the closing of a programme.
///
/// @param toProgramme the programme it goes on in, for the two kinds of carrying over
/// @param reason why it meets this fate; of a withdrawal without one the programme is the reason
public record ProjectFate(
    ProjectId project, ItemFate fate, @Nullable ProgrammeId toProgramme, @Nullable String reason) {}
