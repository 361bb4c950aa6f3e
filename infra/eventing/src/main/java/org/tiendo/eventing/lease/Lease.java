package org.tiendo.eventing.lease;

/// Says which of the processes that could do something does it. For use by one thread.
///
/// It keeps the others quiet; it is not what correctness rests on. Who was stopped between asking and acting, and woke up when
/// another had taken over, acts once more.
public interface Lease {

  /// Of a process that has none beside it.
  Lease SOLE =
      new Lease() {
        @Override
        public boolean held() {
          return true;
        }

        @Override
        public void release() {}
      };

  /// Whether this process is the one, which it may become by asking.
  ///
  /// @throws com.mongodb.MongoException if that cannot be found out now; nothing may be done then
  boolean held();

  /// Lets another take over at once.
  void release();
}
