package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ReturnReason;
import org.tiendo.reporting.text.Texts;

/// Give the verdict on a submission (thẩm định): accept it, send it back with what is to be mended, or let it fail. Each
/// comment is answered by the next submission.
final class ReviewAct implements Act {

  static final String CRITERIA = "criteria";

  private static final String REVIEW = "review";
  private static final String MET = "met";
  private static final String WAIVED = "waived";

  private static final String ON = "effectiveOn";
  private static final String VERDICT = "verdict";
  private static final String ACCEPT = "accept";
  private static final String RETURN = "return";
  private static final String REJECT = "reject";
  private static final String FAILING = RETURN + "|" + REJECT;
  private static final String REASON = "reason";
  private static final String REVISION = "revisionDueOn";
  private static final String COMMENTS = "comments";

  private static final Map<String, String> COMMANDS =
      Map.of(
          ACCEPT, "AcceptReview",
          RETURN, "ReturnForRevision",
          REJECT, "RejectReview");

  @Override
  public String name() {
    return REVIEW;
  }

  @Override
  public Set<String> commands() {
    return Set.copyOf(COMMANDS.values());
  }

  @Override
  public boolean isOffered(Subject subject) {
    return ReviewActs.REVIEWER.test(subject);
  }

  @Override
  public List<Field> fields(Subject subject, Texts texts) {
    List<Field.Option> criteria = criteria(subject, texts);
    return List.of(
        required(REVIEW, Field.Kind.HIDDEN).with(subject.review()),
        required(CRITERIA, Field.Kind.CRITERIA).of(criteria),
        required(VERDICT, Field.Kind.CHOICE)
            .of(
                List.of(ACCEPT, RETURN, REJECT).stream()
                    .map(verdict -> new Field.Option(verdict, texts.say("verdict." + verdict)))
                    .toList()),
        optional("openEdits", Field.Kind.SWITCH).when(VERDICT, ACCEPT),
        optional(REASON, Field.Kind.CHOICE)
            .when(VERDICT, FAILING)
            .of(
                List.of(ReturnReason.values()).stream()
                    .map(r -> new Field.Option(r.code(), texts.say("reason." + r.code())))
                    .toList()),
        optional(REVISION, Field.Kind.DATE).when(VERDICT, RETURN),
        comments(criteria),
        Acts.on(subject));
  }

  private static Field comments(List<Field.Option> criteria) {
    return Field.rows(
        COMMENTS,
        false,
        required("text", Field.Kind.AREA),
        optional("criterion", Field.Kind.CHOICE).of(criteria));
  }

  /// What the review asks.
  static List<Field.Option> criteria(Subject subject, Texts texts) {
    return subject.criteria().stream()
        .map(
            code -> new Field.Option(code, texts.sayOr("criterion", code, "criterion.other", code)))
        .toList();
  }

  @Override
  public Sending sending(Subject subject, Entries entries) {
    String verdict = entries.required(VERDICT);
    Sending sending =
        Sending.of("review", COMMANDS.getOrDefault(verdict, "AcceptReview"))
            .with(REVIEW, entries.required(REVIEW))
            .with(CRITERIA, results(entries))
            .with(COMMENTS, Rows.of(comments(List.of()), entries))
            .with(ON, entries.requiredDate(ON));
    return switch (verdict) {
      case RETURN ->
          sending.with(REASON, entries.required(REASON)).with(REVISION, entries.date(REVISION));
      case REJECT -> sending.with(REASON, entries.required(REASON));
      default -> sending.with("openEdits", entries.isOn("openEdits"));
    };
  }

  /// How the form names the answer to a criterion, and the comment on it.
  static String answer(String criterion) {
    return CRITERIA + "." + criterion;
  }

  static String comment(String criterion) {
    return answer(criterion) + ".comment";
  }

  /// Read from the form alone, so that a form sent twice says the same twice, whatever has happened in between.
  private static List<Map<String, Object>> results(Entries entries) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (String criterion : entries.all(CRITERIA)) {
      String answer = entries.typed(answer(criterion));
      if (answer.isEmpty()) {
        entries.note(CRITERIA, Entries.MISSING);
      }
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("criterion", criterion);
      result.put(MET, answer.equals(MET));
      result.put(WAIVED, answer.equals(WAIVED));
      @Nullable String comment = entries.text(comment(criterion));
      if (comment != null) {
        result.put("comment", comment);
      }
      results.add(result);
    }
    return results;
  }

  @Override
  public Map<String, String> fieldsOfRules() {
    return Map.of(
        "criteria-answered-once", CRITERIA,
        "waived-means-not-met", CRITERIA,
        "accepted-means-met-or-waived", CRITERIA,
        "mandatory-criteria-scored", CRITERIA,
        "met-follows-scores", CRITERIA,
        "return-names-shortcoming", CRITERIA,
        "return-reason-known", REASON,
        "revision-not-before-verdict", REVISION,
        "verdict-not-before-opening", ON,
        "effective-in-future", ON);
  }
}
