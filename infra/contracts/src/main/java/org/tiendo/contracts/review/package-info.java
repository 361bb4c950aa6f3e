/// What the review service publishes.
@NullMarked
package org.tiendo.contracts.review;

import org.jspecify.annotations.NullMarked;
