package org.tiendo.eventing.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import org.tiendo.contracts.id.Id;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/// How records become JSON and back: stored events, published forms and request bodies alike.
///
/// Ids are plain strings, dates and moments ISO text, enums their names; components without a value are left out, unknown
/// properties refused. No class name ever stands in the data.
public final class EventJson {

  private final JsonMapper mapper =
      strict(JsonMapper.builder())
          .changeDefaultPropertyInclusion(all ->
              all.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                  .withContentInclusion(JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
          .build();

  /// What whatever is read is held to, stored or sent: nothing unknown, nothing twice, nothing behind it, and no value taken
  /// for one of another type.
  public static JsonMapper.Builder strict(JsonMapper.Builder builder) {
    return builder
        .addModule(ids())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, EventJson::onlyText);
  }

  /// Scalars become texts even where the coercion of scalars is off.
  private static void onlyText(MutableCoercionConfig texts) {
    texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /// The mapper itself, for streams of published forms and the HTTP edge.
  public JsonMapper mapper() {
    return mapper;
  }

  public JsonNode toTree(Object value) {
    return mapper.valueToTree(value);
  }

  /// Reads a record from a tree.
  ///
  /// @throws IllegalArgumentException if the tree has unknown properties or values of a wrong form
  public <T> T fromTree(JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /// SHA-256 of a parsed request in canonical form, lower-case hexadecimal: equal for equal requests, however they were
  /// spaced or ordered.
  public String digest(Object request) {
    return LeafHash.plain(CanonicalJson.write(toTree(request)));
  }

  /// Ids as plain strings, both ways, as values and as keys.
  public static SimpleModule ids() {
    SimpleModule module = new SimpleModule("ids");
    for (Class<?> type : Id.class.getPermittedSubclasses()) {
      addId(module, type.asSubclass(Id.class));
    }
    return module;
  }

  private static <I extends Id> void addId(SimpleModule module, Class<I> type) {
    Function<String, I> make = text -> make(type, text);
    module.addSerializer(type, new IdWriter<>(type, false));
    module.addKeySerializer(type, new IdWriter<>(type, true));
    module.addDeserializer(type, new IdReader<>(type, make));
    module.addKeyDeserializer(type, new IdKeyReader(make));
  }

  private static <I extends Id> I make(Class<I> type, String text) {
    try {
      return type.getConstructor(String.class).newInstance(text);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an id is a record of one string: " + type, e);
    }
  }

  private static final class IdWriter<I extends Id> extends StdSerializer<I> {
    private final boolean asKey;

    IdWriter(Class<I> type, boolean asKey) {
      super(type);
      this.asKey = asKey;
    }

    @Override
    public void serialize(I id, JsonGenerator out, SerializationContext context) {
      if (asKey) {
        out.writeName(id.value());
      } else {
        out.writeString(id.value());
      }
    }
  }

  private static final class IdReader<I extends Id> extends StdDeserializer<I> {
    private final Function<String, I> make;

    IdReader(Class<I> type, Function<String, I> make) {
      super(type);
      this.make = make;
    }

    @Override
    public I deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return context.reportInputMismatch(this, "an id is a string");
      }
      try {
        return make.apply(in.getString());
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "%s", e.getMessage());
      }
    }
  }

  private static final class IdKeyReader extends KeyDeserializer {
    private final Function<String, ? extends Id> make;

    IdKeyReader(Function<String, ? extends Id> make) {
      this.make = make;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return make.apply(key);
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(Id.class, "%s", e.getMessage());
      }
    }
  }
}
