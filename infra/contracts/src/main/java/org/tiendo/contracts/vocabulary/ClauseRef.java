package org.tiendo.contracts.vocabulary;

import org.tiendo.contracts.id.DirectiveId;

/// A clause (điều, khoản, mục) of a directive, as the source of an item.
public record ClauseRef(DirectiveId directive, String clause) {}
