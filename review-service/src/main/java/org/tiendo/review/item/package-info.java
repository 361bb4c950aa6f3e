/// What the review service has noted of items: type, assigner, leads, and who worked on them. Written by automations alone.
@NullMarked
package org.tiendo.review.item;

import org.jspecify.annotations.NullMarked;
