package org.tiendo.eventing.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.vocabulary.Deadline;

/// Values of published records from a seeded generator: every component filled, nullable ones sometimes.
final class Generated {

  private static final List<String> TEXTS =
      List.of("x", "Đề án số 28-NQ/TW", "\"quoted\" \\ and\nbroken", "ký tự: 漢字 😀", "");

  private static final int ATTEMPTS = 100_000;

  private final RandomGenerator random;

  Generated(RandomGenerator random) {
    this.random = random;
  }

  <T> T record(Class<T> type) {
    if (type == Deadline.class) {
      LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3000));
      return type.cast(random.nextBoolean() ? Deadline.on(date) : Deadline.noneButReviewOn(date));
    }
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      T made = made(type);
      if (made != null) {
        return made;
      }
    }
    throw new AssertionError(type + " cannot be made of random values");
  }

  /// Null if the record refuses the values: not all of them go together.
  private <T> @Nullable T made(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] = nullable && random.nextBoolean() ? null : value(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return null;
      }
      throw new AssertionError(type + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }

  private Object value(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          IntStream.range(0, random.nextInt(3))
              .mapToObj(_ -> value(list.getActualTypeArguments()[0]))
              .toList();
      case ParameterizedType map when map.getRawType() == Map.class ->
          Map.of("vi", value(map.getActualTypeArguments()[1]));
      case Class<?> plain -> plain(plain);
      default -> throw new AssertionError("no generator for " + type);
    };
  }

  private Object plain(Class<?> type) {
    if (Id.class.isAssignableFrom(type)) {
      return id(type);
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return switch (type.getSimpleName()) {
      case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
      case "int", "Integer" -> random.nextInt(0, 1000);
      case "long", "Long" -> random.nextLong(0, 1L << 53);
      case "boolean", "Boolean" -> random.nextBoolean();
      case "LocalDate" -> LocalDate.of(2020, 2, 29).plusDays(random.nextInt(4000));
      default -> throw new AssertionError("no generator for " + type);
    };
  }

  private Object id(Class<?> type) {
    try {
      return type.getConstructor(String.class)
          .newInstance("id-" + Integer.toHexString(random.nextInt(1 << 20)));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
