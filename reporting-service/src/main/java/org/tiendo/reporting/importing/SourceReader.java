package org.tiendo.reporting.importing;

import static org.tiendo.reporting.importing.Column.CLAUSE;
import static org.tiendo.reporting.importing.Column.DIRECTIVE;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.edge.Fields;

/// Understands which clause of which directive a row cites.
record SourceReader(Names names, Cells cells) {

  /// Null if it cites none, or none that can be told.
  @Nullable ClauseRef read() {
    @Nullable String written = cells.text(DIRECTIVE, Fields.TITLE);
    @Nullable String clause = cells.text(CLAUSE, Fields.LABEL);
    if (written == null) {
      if (clause != null) cells.note(Code.DIRECTIVE_MISSING, DIRECTIVE, clause);
      return null;
    }
    Set<DirectiveId> found = names.directives().all(written);
    if (found.size() != 1) {
      cells.note(
          found.isEmpty() ? Code.DIRECTIVE_UNKNOWN : Code.DIRECTIVE_AMBIGUOUS, DIRECTIVE, written);
      return null;
    }
    if (clause == null) {
      cells.note(Code.CLAUSE_MISSING, CLAUSE, written);
      return null;
    }
    return clause(found.iterator().next(), clause, written);
  }

  private @Nullable ClauseRef clause(DirectiveId directive, String clause, String written) {
    @Nullable Boolean assigns = names.clauses().getOrDefault(directive, Map.of()).get(clause);
    if (assigns == null || !assigns) {
      cells.note(
          assigns == null ? Code.CLAUSE_UNKNOWN : Code.CLAUSE_ASSIGNS_NO_WORK,
          CLAUSE,
          clause,
          written);
      return null;
    }
    return new ClauseRef(directive, clause);
  }
}
