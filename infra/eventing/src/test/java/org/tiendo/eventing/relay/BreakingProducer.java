package org.tiendo.eventing.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/// A producer that fails at random, in every way that a real one can: before a record is sent, after it was sent but before
/// it is known, or for one record in the middle of others.
final class BreakingProducer {

  private BreakingProducer() {}

  @SuppressWarnings("unchecked")
  static Producer<byte[], byte[]> around(
      Producer<byte[], byte[]> real, RandomGenerator random, double rate) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            BreakingProducer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) -> {
              boolean breaks =
                  (method.getName().equals("send") || method.getName().equals("flush"))
                      && random.nextDouble() < rate;
              if (!breaks) {
                return invoke(real, method, arguments);
              }
              return switch (random.nextInt(3)) {
                case 0 -> throw new KafkaException("broken before " + method.getName());
                case 1 -> {
                  invoke(real, method, arguments);
                  throw new KafkaException("broken after " + method.getName());
                }
                default ->
                    method.getName().equals("send")
                        ? CompletableFuture.failedFuture(new KafkaException("this one was lost"))
                        : invoke(real, method, arguments);
              };
            });
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
