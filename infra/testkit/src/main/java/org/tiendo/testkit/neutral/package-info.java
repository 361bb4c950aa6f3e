/// The check that main code names no country, language, party or time zone.
@org.jspecify.annotations.NullMarked
package org.tiendo.testkit.neutral;
