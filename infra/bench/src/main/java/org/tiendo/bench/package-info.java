/// Programs that measure, each naming the decision it supports. Results stand in `infra/docs/performance.md`.
@NullMarked
package org.tiendo.bench;

import org.jspecify.annotations.NullMarked;
