package org.tiendo.eventing.simulation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.result.UpdateResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A planted bug: where a read model announces that it will write documents, its token is moved already.
final class TokenFirst {

  private static final String ANNOUNCES = "writing.task";
  private static final String TOKEN = "token.task";

  private TokenFirst() {}

  static MongoDatabase around(MongoDatabase real) {
    return wrapped(real, MongoDatabase.class);
  }

  private static <T> T wrapped(T real, Class<T> type) {
    return MongoFacade.proxy(type, (_, method, arguments) -> call(real, method, arguments));
  }

  private static @Nullable Object call(Object real, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("updateOne")
        && ((Document) arguments[1]).get("$set") instanceof Document set) {
      if (set.containsKey(ANNOUNCES)) {
        arguments[1] = new Document("$set", new Document(TOKEN, set.get(ANNOUNCES)));
      } else if (set.containsKey(TOKEN)) {
        return UpdateResult.acknowledged(1, 0L, null);
      }
    }
    Object result;
    try {
      result = method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    return switch (result) {
      case MongoDatabase database -> wrapped(database, MongoDatabase.class);
      case MongoCollection<?> collection -> wrappedCollection(collection);
      case null, default -> result;
    };
  }

  @SuppressWarnings("unchecked")
  private static Object wrappedCollection(MongoCollection<?> collection) {
    return wrapped((MongoCollection<Document>) collection, MongoCollection.class);
  }
}
