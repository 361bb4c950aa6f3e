/// What the tests of every module share. Nothing here is on the class path of the product itself.
@org.jspecify.annotations.NullMarked
package org.tiendo.testkit;
