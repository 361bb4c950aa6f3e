/// What the gateway itself says: a problem to programs, a small page to people.
@NullMarked
package org.tiendo.gateway.answer;

import org.jspecify.annotations.NullMarked;
