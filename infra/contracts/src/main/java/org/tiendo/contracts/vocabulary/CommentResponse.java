package org.tiendo.contracts.vocabulary;

/// How the lead unit answers a comment of the round before (tiếp thu, giải trình).
///
/// @param comment id of a [ReviewComment]
/// @param text what was changed, or why not
/// @param takenUp whether the comment was taken up (tiếp thu); otherwise it is explained why not (giải trình)
public record CommentResponse(String comment, String text, boolean takenUp) {}
