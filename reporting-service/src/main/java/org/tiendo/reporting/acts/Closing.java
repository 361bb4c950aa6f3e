package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.edge.Fields;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Proposal;
import org.tiendo.reporting.text.Texts;

/// The form by which a programme is closed (đóng chương trình): it shows what is proposed for each open item, and whoever
/// sends it says what becomes of each. Where these are more than a closing tells of, a form before it carries them over.
final class Closing {

  /// How many items a closing tells of.
  static final int MOST = Fields.LIST;

  /// How many items one form carries over before: as many as take some seconds.
  private static final int MOST_BEFORE = 10 * MOST;

  private static final String FATE = "fate.";
  private static final String REASON = "fateReason.";
  private static final String UNEXPLAINED = "entry.fateReason";
  private static final String TO = "toProgramme";

  private Closing() {}

  /// Whether more items are open than a closing tells of.
  static boolean isLarge(Case at) {
    return proposals(at).stream().filter(p -> !p.item().isPlannedOnly()).count() > MOST;
  }

  /// Of the form before the closing.
  static List<Input<Case>> before() {
    return List.of(
        Sheets.about("programme"),
        Input.in(TO, (at, _) -> required(TO, Kind.CHOICE).of(later(at)))
            .as((_, _, _) -> null)
            .refusedBy("carried-to-later-programme"),
        Input.in("fates", (_, _) -> optional("fates", Kind.HIDDEN))
            .as((at, entries, _) -> carried(at, entries)));
  }

  /// Of the items that are open when it is sent.
  private static List<Map<String, Object>> carried(Case at, Entries entries) {
    String to = entries.required(TO);
    return proposals(at).stream()
        .filter(p -> p.fate() != ItemFate.WITHDRAW)
        .filter(
            p -> p.item().memberships().stream().noneMatch(m -> m.programme().value().equals(to)))
        .flatMap(
            p -> p.item().projectId().stream().map(id -> goesOn(id.value(), p.fate().name(), to)))
        .limit(MOST_BEFORE)
        .toList();
  }

  static List<Input<Case>> inputs(Case about) {
    List<Input<Case>> inputs = new ArrayList<>();
    inputs.add(Sheets.about("programme"));
    inputs.add(
        Input.in("asOf", (at, _) -> required("asOf", Kind.DATE).with(at.today()))
            .refusedBy("programme-closed-as-of-its-period"));
    inputs.add(
        Input.in(TO, (at, t) -> optional(TO, Kind.CHOICE).of(later(at))).as((_, _, _) -> null));
    inputs.add(
        Input.in("fates", (at, t) -> optional("fates", Kind.FATES).of(options(at, t)))
            .as((_, entries, _) -> fates(entries))
            .refusedBy("fate-of-open-member"));
    inputs.add(
        Input.in("withdrawn", (at, _) -> optional("withdrawn", Kind.SEVERAL).of(neverAssigned(at)))
            .refusedBy("planned-item-unknown"));
    return List.copyOf(inputs);
  }

  private static Map<String, Object> goesOn(String project, String fate, String to) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("project", project);
    fields.put("fate", fate);
    fields.put(TO, to);
    return fields;
  }

  /// How the form names the fate of an item.
  static String fate(String project) {
    return FATE + project;
  }

  /// How the form names the reason for it.
  static String reason(String project) {
    return REASON + project;
  }

  private static List<Proposal> proposals(Case at) {
    return at.programme().map(p -> Proposal.of(p, at.query().asOf())).orElse(List.of());
  }

  private static List<Field.Option> options(Case at, Texts texts) {
    return proposals(at).stream()
        .filter(p -> !p.item().isPlannedOnly())
        .map(p ->
            new Field.Option(
                p.item().projectId().map(ProjectId::value).orElse("") + "/" + p.fate(),
                p.item().title()))
        .toList();
  }

  private static List<Field.Option> neverAssigned(Case at) {
    return proposals(at).stream()
        .map(Proposal::item)
        .filter(item -> item.isPlannedOnly())
        .map(item -> {
          @Nullable String ref = item.memberships().getFirst().plannedRef();
          return new Field.Option(ref == null ? "" : ref, item.title());
        })
        .toList();
  }

  private static List<Field.Option> later(Case at) {
    return at.programme().stream()
        .map(p -> p.programme().event())
        .flatMap(own ->
            at.query().asOf().programmes().stream()
                .map(p -> p.event())
                .filter(p -> p.authority().equals(own.authority()) && p.from().isAfter(own.from())))
        .map(p -> new Field.Option(p.programme().value(), p.title()))
        .toList();
  }

  /// Read from the form alone, so that a form sent twice says the same twice.
  private static List<Map<String, Object>> fates(Entries entries) {
    List<Map<String, Object>> fates = new ArrayList<>();
    for (String project : entries.all("fates")) {
      String chosen = entries.required(fate(project));
      Map<String, Object> fate = new LinkedHashMap<>();
      fate.put("project", project);
      fate.put("fate", chosen);
      String reason = entries.text(reason(project));
      if (!chosen.equals(ItemFate.WITHDRAW.name())) {
        fate.put(TO, entries.required(TO));
      } else if (reason == null) {
        entries.note("fates", UNEXPLAINED);
      } else {
        fate.put("reason", reason);
      }
      fates.add(fate);
    }
    return fates;
  }
}
