package org.tiendo.contracts.vocabulary;

/// What an inspection comes to (kết luận kiểm tra), in its four parts.
///
/// @param nature what kind of thing was found (tính chất)
/// @param degree how grave it is (mức độ)
/// @param cause what it came of (nguyên nhân)
/// @param responsibility who answers for it, by unit or office, never by a person's name (trách nhiệm)
public record Conclusion(String nature, String degree, String cause, String responsibility) {}
