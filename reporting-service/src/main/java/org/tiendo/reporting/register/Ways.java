package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.vocabulary.ClauseRef;

/// Where items stand in a list: by id, by the programmes they ever stood in, by the directives they carry out.
record Ways(
    Map<String, Integer> ids,
    Map<ProgrammeId, List<Integer>> programmes,
    Map<DirectiveId, List<Integer>> directives) {

  static Ways of(List<ProjectSection> all) {
    Ways ways = new Ways(HashMap.newHashMap(all.size()), new HashMap<>(), new HashMap<>());
    for (int place = 0; place < all.size(); place++) {
      ways.add(all.get(place), place);
    }
    return ways;
  }

  private void add(ProjectSection section, int place) {
    ids.put(section.assigned().event().project().value(), place);
    section
        .programmes()
        .forEach(p -> programmes.computeIfAbsent(p, _ -> new ArrayList<>()).add(place));
    directives(section)
        .forEach(d -> directives.computeIfAbsent(d, _ -> new ArrayList<>()).add(place));
  }

  /// Whether the same ways lead to both.
  static boolean same(ProjectSection one, ProjectSection other) {
    return one.programmes().equals(other.programmes()) && directives(one).equals(directives(other));
  }

  static List<DirectiveId> directives(ProjectSection section) {
    return section.assigned().event().sources().stream()
        .map(ClauseRef::directive)
        .distinct()
        .toList();
  }
}
