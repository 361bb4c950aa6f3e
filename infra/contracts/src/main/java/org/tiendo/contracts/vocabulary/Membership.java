package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;

/// An item's place in a programme.
///
/// @param plannedRef the planned item of the programme that it carries out, for `BASELINE`
public record Membership(
    ProgrammeId programme, MembershipState state, @Nullable String plannedRef) {}
