package org.tiendo.task.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.request.CorrectionFields.possiblyBlank;
import static org.tiendo.task.request.CorrectionFields.wanted;

import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;

class CorrectionFieldsTest {

  private static final String TITLE = "t".repeat(Fields.TITLE);
  private static final String NOTE = "n".repeat(Fields.NOTE);

  @Test
  void a_value_is_no_longer_corrected_than_entered() {
    assertThat(wanted("title", TITLE, "r")).isEqualTo(new Wanted("title", TITLE, "r"));
    invalid("to", "title", TITLE + "t", "r");
    assertThat(wanted("clauses/II/text", NOTE, "r").to()).isEqualTo(NOTE);
    invalid("to", "clauses/II/text", NOTE + "n", "r");
  }

  @Test
  void the_name_of_a_field_may_hold_a_reference() {
    String planned = "planned/" + "7".repeat(Fields.LABEL) + "/title";
    assertThat(wanted(planned, "T", NOTE).field()).isEqualTo(planned);
    invalid("field", TITLE + "t", "T", "r");
  }

  @Test
  void what_is_left_out_is_missed_by_name_and_blanks_are_for_rules_to_judge() {
    invalid("field", null, "T", "r");
    invalid("to", "title", null, "r");
    invalid("to", "title", " ", "r");
    invalid("reason", "title", "T", " ");
    invalid("reason", "title", "T", NOTE + "n");
    assertThat(possiblyBlank("field", " ", "r")).isEqualTo(new Wanted("field", "", "r"));
  }

  private static void invalid(String named, String field, String to, String reason) {
    assertThatThrownBy(() -> wanted(field, to, reason))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith(named);
  }
}
