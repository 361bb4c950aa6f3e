/// What the review service has noted of units: which stands below which. Written by automations alone.
@NullMarked
package org.tiendo.review.unit;

import org.jspecify.annotations.NullMarked;
