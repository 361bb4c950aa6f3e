/// Parts of requests that several features share.
@NullMarked
package org.tiendo.review.request;

import org.jspecify.annotations.NullMarked;
