package org.tiendo.contracts.vocabulary;

/// A mistake in an entry, mended (đính chính): both values stay visible, the past is not edited, and corrections are counted.
///
/// A correction is neither an extension nor an amendment: it says what was meant when the entry was made.
///
/// @param number from 1, in the order of the corrections of the corrected entry
/// @param field what was mistyped, e.g. `title` or `planned/07/title`
/// @param from the value as it was entered
/// @param to the value as it was meant
/// @param awaitsConfirmation whether it holds only once another person has confirmed it; otherwise it holds at once
public record Correction(
    int number, String field, String from, String to, String reason, boolean awaitsConfirmation) {}
