/// Pages and answers about the people in the directory.
@NullMarked
package org.tiendo.identity.people;

import org.jspecify.annotations.NullMarked;
