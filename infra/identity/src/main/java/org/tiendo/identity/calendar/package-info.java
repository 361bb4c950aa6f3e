/// Keys by which a calendar program, which cannot sign in, reads a person's deadlines (khóa lịch). Only their digests are kept.
@NullMarked
package org.tiendo.identity.calendar;

import org.jspecify.annotations.NullMarked;
