package org.tiendo.contracts.vocabulary;

import org.tiendo.contracts.id.CriteriaSetId;

/// One published version of a set of criteria. What it says never changes.
///
/// @param version from 1
public record CriteriaVersion(CriteriaSetId set, int version) {}
