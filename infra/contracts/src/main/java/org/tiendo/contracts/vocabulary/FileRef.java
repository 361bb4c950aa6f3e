package org.tiendo.contracts.vocabulary;

/// A file that belongs to an event without being in it.
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param size in bytes
public record FileRef(String name, String sha256, long size, String mediaType) {}
