/// The HTTP edge: commands in, problems out, who calls.
@NullMarked
package org.tiendo.eventing.web;

import org.jspecify.annotations.NullMarked;
