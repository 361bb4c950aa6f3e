/// What all pages have in common: frame, texts, addresses, assets, and the page that says what went wrong.
@NullMarked
package org.tiendo.reporting.pages.layout;

import org.jspecify.annotations.NullMarked;
