/// What a service answers over HTTP, found without starting it.
@org.jspecify.annotations.NullMarked
package org.tiendo.testkit.web;
