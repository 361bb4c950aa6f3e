package org.tiendo.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.by;
import static org.tiendo.task.World.term;
import static org.tiendo.task.World.terms;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.unit.UnitApi.RegisterUnitBody;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

class UnitApiTest {

  private static final CommandContext CONTEXT = by(ADMINISTRATOR);

  @Test
  void a_unit_is_named_by_the_code_in_the_request() {
    assertThat(
            read(
                """
                {"unit": "commission", "names": {"vi": " Ban ", "en": "Commission"}, "parent": "centre",
                 "external": true, "effectiveOn": "2022-01-01",
                 "numbering": {"kind": "TERM", "terms": [
                   {"label": "khóa XIII", "from": "2021-01-31", "to": "2026-01-20"}]}}
                """))
        .isEqualTo(
            new RegisterUnit(
                CONTEXT,
                COMMISSION,
                Map.of("vi", "Ban", "en", "Commission"),
                CENTRE,
                true,
                terms(term("khóa XIII", "2021-01-31", "2026-01-20"))));
  }

  @Test
  void a_unit_numbers_by_year_unless_told_otherwise() {
    assertThat(read("{\"unit\": \"commission\", \"names\": {\"en\": \"Commission\"}}"))
        .isEqualTo(
            new RegisterUnit(CONTEXT, COMMISSION, Map.of("en", "Commission"), null, false, YEARLY));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        "{\"unit\": \"commission\", \"names\": {\"en\": \"C\"}, \"parent\": \"centre\"}",
        RegisterUnitBody.class,
        body -> body.command(CONTEXT),
        "parent");
  }

  @Test
  void codes_and_languages_have_a_form() {
    assertThatThrownBy(() -> read("{\"unit\": \"Ban TC\", \"names\": {\"en\": \"C\"}}"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("unit: ");
    assertThatThrownBy(() -> read("{\"unit\": \"c\", \"names\": {\"English\": \"C\"}}"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("names");
    assertThatThrownBy(() -> read("{\"unit\": \"c\", \"names\": {\"en\": null}}"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("names.en");
  }

  private static RegisterUnit read(String json) {
    return Bodies.read(json, RegisterUnitBody.class).command(CONTEXT);
  }
}
