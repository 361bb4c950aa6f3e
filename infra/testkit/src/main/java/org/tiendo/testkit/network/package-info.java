/// Networks that fail on purpose.
@org.jspecify.annotations.NullMarked
package org.tiendo.testkit.network;
