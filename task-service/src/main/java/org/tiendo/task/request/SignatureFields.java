package org.tiendo.task.request;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.Signature;
import org.tiendo.edge.Fields;

/// Who signed a document, of two fields of a request.
public final class SignatureFields {

  private SignatureFields() {}

  /// Nothing if neither is given.
  public static @Nullable Signature signature(
      @Nullable String signer, @Nullable String signingCapacity) {
    if (signer == null && signingCapacity == null) {
      return null;
    }
    return new Signature(
        Fields.text("signer", signer, Fields.LABEL),
        signingCapacity == null ? null : Fields.code("signingCapacity", signingCapacity));
  }
}
