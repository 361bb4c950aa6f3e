/// Search (tìm kiếm) by words, with or without the marks of Vietnamese, over what exists for a person. Nothing here knows of
/// HTTP or Spring.
@NullMarked
package org.tiendo.reporting.search;

import org.jspecify.annotations.NullMarked;
