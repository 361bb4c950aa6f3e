/// Wires the features of the review service.
@NullMarked
package org.tiendo.review.config;

import org.jspecify.annotations.NullMarked;
