package org.tiendo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.InvalidValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns JSON into a request body and that into a command, as the HTTP edge does; and spoils it, field by field.
///
/// @param type of the body
/// @param make the command of a body
/// @param json a body that is right
public record Bodies<B>(
    Class<B> type, Function<B, Function<CommandContext, ? extends Command>> make, String json) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Command command(CommandContext context) {
    return command(json, context);
  }

  private Command command(String text, CommandContext context) {
    return make.apply(JSON.readValue(text, type)).apply(context);
  }

  /// Each of these fields is needed: without it the body is refused, and the field is named.
  public Bodies<B> needs(CommandContext context, String... fields) {
    for (String field : fields) {
      ObjectNode less = (ObjectNode) JSON.readTree(json);
      assertThat(less.remove(field)).as(field).isNotNull();
      refused(less.toString(), context, field);
    }
    return this;
  }

  /// With this in place of a field, the body is refused, and the field is named.
  public Bodies<B> refuses(CommandContext context, String field, String value) {
    ObjectNode wrong = (ObjectNode) JSON.readTree(json);
    wrong.set(field, JSON.readTree(value));
    refused(wrong.toString(), context, field);
    return this;
  }

  private void refused(String text, CommandContext context, String field) {
    assertThatThrownBy(() -> command(text, context))
        .as(text)
        .isInstanceOfSatisfying(
            InvalidValue.class, wrong -> assertThat(wrong.field()).startsWith(field));
  }
}
