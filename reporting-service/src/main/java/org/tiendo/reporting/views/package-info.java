/// Views (góc nhìn số liệu): each a pure function from what was the case on a date to a table of counts.
@NullMarked
package org.tiendo.reporting.views;

import org.jspecify.annotations.NullMarked;
