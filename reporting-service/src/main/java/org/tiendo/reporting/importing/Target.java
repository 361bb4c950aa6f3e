package org.tiendo.reporting.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;

/// What holds for all rows of a file.
///
/// @param assigner the authority that assigns the items
/// @param reviewingUnit who will appraise them
/// @param programme in which they get their place; null for none
/// @param from first day of its period
/// @param today earliest day that a deadline can fall on
/// @param isolated whether the installation may hold secret items
public record Target(
    UnitId assigner,
    UnitId reviewingUnit,
    @Nullable ProgrammeId programme,
    @Nullable LocalDate from,
    LocalDate today,
    boolean isolated) {}
