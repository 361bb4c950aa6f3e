package org.tiendo.local.play;

/// What a complete play leaves to be looked at.
///
/// @param folder name of the folder
/// @param digest of the sample that was played
/// @param steps how many were sent
/// @param programme id of the programme whose review is printed
/// @param token position after which everything that was sent is visible
public record Played(String folder, String digest, int steps, String programme, String token) {}
