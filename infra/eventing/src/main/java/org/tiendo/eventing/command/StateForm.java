package org.tiendo.eventing.command;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.Id;
import org.tiendo.eventing.store.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// How the states of a feature become text and back: as [EventJson], and which record of a sealed interface it is by the
/// record's simple name out of the closed set that the interface permits.
final class StateForm {

  private final JsonMapper mapper;
  private final Class<?> type;

  /// @param initial any state of the feature; the uppermost sealed interface above it is what all of them are
  StateForm(EventJson json, Object initial) {
    this.type = sealedRoot(initial.getClass());
    this.mapper =
        json.mapper()
            .rebuild()
            .annotationIntrospector(
                new AnnotationIntrospectorPair(
                    new Sealed(), json.mapper().serializationConfig().getAnnotationIntrospector()))
            .build();
  }

  /// What all states are.
  Class<?> type() {
    return type;
  }

  /// @throws IllegalArgumentException if the state is not the same when it is read again; nothing may be kept of it then
  String write(Object state) {
    try {
      String text = mapper.writerFor(type).writeValueAsString(state);
      if (state.equals(mapper.readValue(text, type))) {
        return text;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a state that has no form as text: " + type, e);
    }
    throw new IllegalArgumentException("a state that is another when read again: " + type);
  }

  /// @throws IllegalArgumentException if the text is no state of the feature
  Object read(String text) {
    try {
      return mapper.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
    }
  }

  private static Class<?> sealedRoot(Class<?> record) {
    return Stream.of(record.getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .<Class<?>>map(StateForm::sealedRoot)
        .orElse(record);
  }

  /// Sealed interfaces are told apart by the names of their records.
  private static final class Sealed extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private static final JsonTypeInfo.Value BY_NAME =
        JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.WRAPPER_OBJECT, null, null, false, true);

    private static boolean applies(Class<?> type) {
      return type.isInterface() && type.isSealed() && !Id.class.isAssignableFrom(type);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      return applies(annotated.getRawType()) ? BY_NAME : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
      if (!applies(annotated.getRawType())) {
        return null;
      }
      List<NamedType> subtypes = new ArrayList<>();
      for (Class<?> record : SealedRecords.of(annotated.getRawType())) {
        subtypes.add(new NamedType(record, record.getSimpleName()));
      }
      return subtypes;
    }

    @Override
    public Version version() {
      return Version.unknownVersion();
    }
  }
}
