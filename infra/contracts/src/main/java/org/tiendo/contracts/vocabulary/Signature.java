package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;

/// Who signed a document, as it is printed on it.
///
/// @param signer the signer's name or office
/// @param capacity code of the signing capacity (thẩm quyền ký), e.g. `on-behalf` (TM.) or `deputy` (KT.)
public record Signature(String signer, @Nullable String capacity) {}
