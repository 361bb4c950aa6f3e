package org.tiendo.contracts.calendar;

/// A year whose exceptions a calendar claims to know.
///
/// @param verified whether every exception of the year was checked against its notice
/// @param source what the year rests on, or what is open about it
public record CoveredYear(int year, boolean verified, String source) {}
