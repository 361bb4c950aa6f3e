package org.tiendo.task.directive;

/// A clause of a directive (điều, khoản, mục).
///
/// @param clause its name within the directive, e.g. `III.2`
/// @param assignsWork whether an item must come of it; otherwise it is for information
public record Clause(String clause, String text, boolean assignsWork) {}
