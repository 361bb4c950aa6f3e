/// Who sees what of the read model. Nothing reaches a question but through here.
@NullMarked
package org.tiendo.reporting.access;

import org.jspecify.annotations.NullMarked;
