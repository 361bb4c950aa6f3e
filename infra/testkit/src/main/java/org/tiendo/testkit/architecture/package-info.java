/// Rules about who may use what, checked on compiled classes.
@org.jspecify.annotations.NullMarked
package org.tiendo.testkit.architecture;
