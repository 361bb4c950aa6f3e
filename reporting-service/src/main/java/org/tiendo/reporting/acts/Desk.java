package org.tiendo.reporting.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tiendo.eventing.web.Caller;
import org.tiendo.reporting.text.Texts;

/// Sends what was filled in and says what came of it.
@Component
class Desk {

  private static final String KEY_REUSED = "key-reused";

  private final CommandSender sender;

  Desk(CommandSender sender) {
    this.sender = sender;
  }

  /// What came of a form.
  sealed interface Result {

    /// @param token position at which it shows
    record Done(String token) implements Result {}

    record ToMend(FormView.Wrong wrong) implements Result {}
  }

  /// @param fields of the form
  /// @param fieldsOfRules at which field a rule's refusal is shown
  Result send(
      Sending sending,
      Entries entries,
      String key,
      List<Field> fields,
      Map<String, String> fieldsOfRules,
      Texts texts) {
    if (!entries.wrong().isEmpty()) {
      Map<String, String> at = new LinkedHashMap<>();
      entries.wrong().forEach((field, words) -> at.put(field, texts.say(words)));
      return new Result.ToMend(new FormView.Wrong(texts.say("act.errors"), at));
    }
    String token = Caller.token().getTokenValue();
    Reply reply =
        sending.command().equals(InParts.COMMAND)
            ? InParts.send(sender, sending, key, token, texts)
            : sender.send(sending, key, token, texts.language());
    return switch (reply) {
      case Reply.Accepted accepted -> new Result.Done(accepted.token());
      case Reply.Unknown() -> above(texts.say("act.unknown"));
      case Reply.Refused refused when refused.code().equals(KEY_REUSED) ->
          above(texts.say("act.sentBefore"));
      case Reply.Refused refused -> toMend(refused, fields, fieldsOfRules, texts);
    };
  }

  private static Result above(String words) {
    return new Result.ToMend(new FormView.Wrong(words, Map.of()));
  }

  private static Result toMend(
      Reply.Refused refused, List<Field> fields, Map<String, String> fieldsOfRules, Texts texts) {
    String named = refused.field().split("[.\\[]", 2)[0];
    String field = fieldsOfRules.getOrDefault(refused.code(), named);
    return fields.stream().anyMatch(f -> f.name().equals(field))
        ? new Result.ToMend(
            new FormView.Wrong(texts.say("act.errors"), Map.of(field, refused.sentence())))
        : above(refused.sentence());
  }
}
