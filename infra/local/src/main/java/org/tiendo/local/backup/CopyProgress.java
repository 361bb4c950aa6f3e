package org.tiendo.local.backup;

/// Told how far a copy is, in bytes.
@FunctionalInterface
public interface CopyProgress {
  void copied(long done, long all);
}
