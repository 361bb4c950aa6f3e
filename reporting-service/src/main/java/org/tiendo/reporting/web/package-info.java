/// Queries over HTTP.
@NullMarked
package org.tiendo.reporting.web;

import org.jspecify.annotations.NullMarked;
