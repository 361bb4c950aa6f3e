/// The first start of an empty installation: its first person names the organisation, its units and its people.
@NullMarked
package org.tiendo.identity.setup;

import org.jspecify.annotations.NullMarked;
