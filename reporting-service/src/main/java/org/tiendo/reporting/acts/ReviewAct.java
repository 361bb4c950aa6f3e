package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ReturnReason;
import org.tiendo.reporting.text.Texts;

/// Give the verdict on a submission (thẩm định): accept it, or send it back with what is to be mended.
final class ReviewAct implements Act {

  static final String CRITERIA = "criteria";

  private static final String REVIEW = "review";
  private static final String MET = "met";
  private static final String WAIVED = "waived";

  private static final String ON = "effectiveOn";
  private static final String VERDICT = "verdict";
  private static final String ACCEPT = "accept";
  private static final String RETURN = "return";
  private static final String REASON = "reason";
  private static final String REVISION = "revisionDueOn";

  @Override
  public String name() {
    return "review";
  }

  @Override
  public boolean isOffered(Subject subject) {
    return ReviewActs.REVIEWER.test(subject);
  }

  @Override
  public List<Field> fields(Subject subject, Texts texts) {
    return List.of(
        required(REVIEW, Field.Kind.HIDDEN).with(subject.review()),
        required(CRITERIA, Field.Kind.CRITERIA)
            .of(
                subject.criteria().stream()
                    .map(code ->
                        new Field.Option(
                            code, texts.sayOr("criterion", code, "criterion.other", code)))
                    .toList()),
        required(VERDICT, Field.Kind.CHOICE)
            .of(
                List.of(
                    new Field.Option(ACCEPT, texts.say("verdict.accept")),
                    new Field.Option(RETURN, texts.say("verdict.return")))),
        optional("openEdits", Field.Kind.SWITCH).when(VERDICT, ACCEPT),
        optional(REASON, Field.Kind.CHOICE)
            .when(VERDICT, RETURN)
            .of(
                Arrays.stream(ReturnReason.values())
                    .map(r -> new Field.Option(r.code(), texts.say("reason." + r.code())))
                    .toList()),
        optional(REVISION, Field.Kind.DATE).when(VERDICT, RETURN),
        Acts.on(subject));
  }

  @Override
  public Sending sending(Subject subject, Entries entries) {
    boolean back = entries.required(VERDICT).equals(RETURN);
    Sending sending =
        Sending.of("review", back ? "ReturnForRevision" : "AcceptReview")
            .with(REVIEW, entries.required(REVIEW))
            .with(CRITERIA, results(entries))
            .with(ON, entries.requiredDate(ON));
    return back
        ? sending.with(REASON, entries.required(REASON)).with(REVISION, entries.date(REVISION))
        : sending.with("openEdits", entries.isOn("openEdits"));
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
        "return-names-shortcoming", CRITERIA,
        "return-reason-known", REASON,
        "revision-not-before-verdict", REVISION,
        "verdict-not-before-opening", ON,
        "effective-in-future", ON);
  }
}
