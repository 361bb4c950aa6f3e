package org.tiendo.eventing.relay;

/// Says which of the processes that could relay a log does so. For use by one thread.
///
/// It keeps the others quiet; it is not what correctness rests on. Who was stopped between asking and sending, and woke up when
/// another had taken over, repeats at most one page.
public interface RelayLease {

  /// Whether this process is the one, which it may become by asking.
  ///
  /// @throws com.mongodb.MongoException if that cannot be found out now; nothing may be sent then
  boolean held();

  /// Lets another take over at once.
  void release();
}
