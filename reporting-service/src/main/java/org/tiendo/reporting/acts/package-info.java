/// Plain forms by which people act: each sends one command to the service that decides it, in the person's own name.
///
/// A form carries the key of its command from the moment it is shown, so sending it twice, by a double click or from the
/// browser's history, changes nothing more than sending it once.
@NullMarked
package org.tiendo.reporting.acts;

import org.jspecify.annotations.NullMarked;
