package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.text.Texts;

/// Sends what becomes of many items in as many commands as it takes (xử lý từng phần). Each is carried out as a whole or not
/// at all. A part that is refused is tried in halves, and nothing is sent after the one item that is refused: it is named, and
/// whatever came before it is carried out. Sending the rest again goes on from there.
final class InParts {

  static final String COMMAND = "SettleItems";

  private static final String FATES = "fates";

  private final CommandSender sender;
  private final Sending whole;
  private final String key;
  private final String token;
  private final Texts texts;
  private int done;
  private @Nullable Reply last;

  private InParts(CommandSender sender, Sending whole, String key, String token, Texts texts) {
    this.sender = sender;
    this.whole = whole;
    this.key = key;
    this.token = token;
    this.texts = texts;
  }

  /// @param key of the form; that of a part is made of it and of what the part is about
  static Reply send(CommandSender sender, Sending whole, String key, String token, Texts texts) {
    return new InParts(sender, whole, key, token, texts).send();
  }

  private Reply send() {
    List<Map<String, Object>> fates = fates();
    for (int from = 0; from < fates.size(); from += Closing.MOST) {
      if (!isDone(fates.subList(from, Math.min(fates.size(), from + Closing.MOST)))) break;
    }
    return last == null ? new Reply.Refused(0, "", texts.say("act.settle.nothing"), "") : last;
  }

  /// Made by [Closing], which knows what it puts in.
  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> fates() {
    return (List<Map<String, Object>>) whole.body().getOrDefault(FATES, List.of());
  }

  private boolean isDone(List<Map<String, Object>> part) {
    String own = key + "/" + part.getFirst().get("project") + "/" + part.size();
    Reply reply = sender.send(whole.with(FATES, part), own, token, texts.language());
    int half = part.size() / 2;
    if (reply instanceof Reply.Refused && half > 0) {
      return isDone(part.subList(0, half)) && isDone(part.subList(half, part.size()));
    }
    last = reply instanceof Reply.Refused refused ? named(refused, part) : reply;
    done += reply instanceof Reply.Accepted ? part.size() : 0;
    return reply instanceof Reply.Accepted;
  }

  private Reply named(Reply.Refused refused, List<Map<String, Object>> part) {
    return new Reply.Refused(
        refused.status(),
        refused.code(),
        texts.say(
            "act.settle.stopped",
            done,
            fates().size(),
            "/projects/" + part.getFirst().get("project"),
            refused.sentence()),
        refused.field());
  }
}
