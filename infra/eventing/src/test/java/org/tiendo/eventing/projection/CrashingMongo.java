package org.tiendo.eventing.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.random.RandomGenerator;

/// A database whose writes stop at random, as if the process died: before a write, after it, or with a part of a bulk write
/// done.
final class CrashingMongo {

  private final RandomGenerator random;
  private double rate;
  private int left;

  CrashingMongo(RandomGenerator random) {
    this.random = random;
  }

  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void crashAt(double ofAllWrites) {
    rate = ofAllWrites;
  }

  /// @param write the one that is not done any more, 1 for the next
  void crashBefore(int write) {
    left = write;
  }

  MongoDatabase around(MongoDatabase real) {
    return (MongoDatabase) proxy(real, MongoDatabase.class);
  }

  private Object proxy(Object real, Class<?> type) {
    InvocationHandler handler = (_, method, arguments) -> wrapped(call(real, method, arguments));
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private Object wrapped(Object result) {
    return switch (result) {
      case MongoDatabase database -> proxy(database, MongoDatabase.class);
      case MongoCollection<?> collection -> proxy(collection, MongoCollection.class);
      case null -> null;
      default -> result;
    };
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    boolean write = method.getName().equals("updateOne") || method.getName().equals("bulkWrite");
    if (write && --left == 0) {
      throw new Crash();
    }
    if (!write || random.nextDouble() >= rate) {
      return invoke(real, method, arguments);
    }
    switch (random.nextInt(3)) {
      case 0 -> {
        if (arguments[0] instanceof List<?> writes && writes.size() > 1) {
          arguments[0] = writes.subList(0, 1 + random.nextInt(writes.size() - 1));
          invoke(real, method, arguments);
        }
      }
      case 1 -> invoke(real, method, arguments);
      default -> {}
    }
    throw new Crash();
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
