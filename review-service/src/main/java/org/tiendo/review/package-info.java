/// The review service: whether submitted work is good enough, round by round.
@NullMarked
package org.tiendo.review;

import org.jspecify.annotations.NullMarked;
