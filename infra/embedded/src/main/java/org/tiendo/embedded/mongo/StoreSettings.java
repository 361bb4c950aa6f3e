package org.tiendo.embedded.mongo;

/// How a store is run.
///
/// @param reserveBytes what is kept free on the disk: with less, commands that take space are refused
public record StoreSettings(Durability durability, long reserveBytes) {
  /// Room for the log and for what memory holds to be written out, so that a disk that fills up does not stop the store.
  private static final long RESERVE_BYTES = 128L << 20;

  /// What the product runs with.
  public static final StoreSettings STANDARD = new StoreSettings(Durability.SYNCED, RESERVE_BYTES);

  /// The same with another promise about replies.
  public StoreSettings with(Durability other) {
    return new StoreSettings(other, reserveBytes);
  }

  /// The same with another reserve.
  public StoreSettings reserving(long bytes) {
    return new StoreSettings(durability, bytes);
  }
}
