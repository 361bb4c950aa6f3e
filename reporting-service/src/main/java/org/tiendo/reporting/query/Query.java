package org.tiendo.reporting.query;

import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.text.Texts;

/// A query after its parameters are understood: what was the case on the date, and the words to say it in.
public record Query(AsOf asOf, Texts texts) {}
