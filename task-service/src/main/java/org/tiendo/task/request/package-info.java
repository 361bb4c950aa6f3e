/// How plain JSON values of a request become values of the domain, the same way for every command.
@NullMarked
package org.tiendo.task.request;

import org.jspecify.annotations.NullMarked;
