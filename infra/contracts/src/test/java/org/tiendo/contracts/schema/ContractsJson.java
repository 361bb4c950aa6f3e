package org.tiendo.contracts.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Constructor;
import org.tiendo.contracts.id.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The JSON form of published events: ids as plain strings, no nulls, no unknown fields, dates in ISO 8601.
final class ContractsJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(ids())
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ContractsJson() {}

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /// Pretty, with a line end at the end, as the files are kept.
  static String text(JsonNode tree) {
    return MAPPER.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
  }

  private static SimpleModule ids() {
    SimpleModule module = new SimpleModule("ids");
    for (Class<?> sub : Id.class.getPermittedSubclasses()) {
      add(module, sub.asSubclass(Id.class));
    }
    return module;
  }

  private static <T extends Id> void add(SimpleModule module, Class<T> type) {
    module.addSerializer(type, new IdWriter<>(type));
    module.addDeserializer(type, new IdReader<>(type));
  }

  private static final class IdWriter<T extends Id> extends StdSerializer<T> {
    IdWriter(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T id, JsonGenerator out, SerializationContext context) {
      out.writeString(id.value());
    }
  }

  private static final class IdReader<T extends Id> extends StdDeserializer<T> {
    private final Constructor<T> constructor;

    IdReader(Class<T> type) {
      super(type);
      try {
        constructor = type.getDeclaredConstructor(String.class);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("an id has one text field: " + type, e);
      }
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      try {
        return constructor.newInstance(in.getString());
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("not an id: " + in.getString(), e);
      }
    }
  }
}
