/// What a person sees and does, in a real browser, on an installation as it is started for people.
@NullMarked
package org.tiendo.local.browser;

import org.jspecify.annotations.NullMarked;
