package org.tiendo.task.request;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.edge.Fields;

/// A file in a request: told of, not sent.
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param size in bytes
public record FileBody(
    @Nullable String name,
    @Nullable String sha256,
    @Nullable Long size,
    @Nullable String mediaType) {

  public FileRef value() {
    return new FileRef(
        Fields.text("files.name", name, Fields.LABEL),
        Fields.text("files.sha256", sha256, Fields.LABEL),
        Fields.required("files.size", size),
        Fields.text("files.mediaType", mediaType, Fields.LABEL));
  }
}
