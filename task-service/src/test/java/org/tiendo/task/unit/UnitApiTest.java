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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.NumberProfile;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.unit.OfficeApi.AppointToOfficeBody;
import org.tiendo.task.unit.OfficeApi.DelegateBody;
import org.tiendo.task.unit.OfficeApi.EndOfficeHoldingBody;
import org.tiendo.task.unit.OfficeApi.EstablishOfficeBody;
import org.tiendo.task.unit.OfficeApi.RevokeDelegationBody;
import org.tiendo.task.unit.UnitApi.RegisterUnitBody;
import org.tiendo.task.unit.UnitChangeApi.CorrectUnitEntryBody;
import org.tiendo.task.unit.UnitChangeApi.DecideUnitCorrectionBody;
import org.tiendo.task.unit.UnitChangeApi.ReorganiseUnitBody;
import org.tiendo.task.unit.UnitCommand.Change;
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

  @Test
  void what_reorganises_a_unit_is_read_by_its_kind() {
    assertThat(
            change(
                "{\"unit\": \"c\", \"change\": \"RENAME\", \"names\": {\"en\": \"N\"}, \"basis\": \"b\"}"))
        .isEqualTo(new Change.Rename(Map.of("en", "N")));
    assertThat(change("{\"unit\": \"c\", \"change\": \"MOVE\", \"basis\": \"b\"}"))
        .isEqualTo(new Change.MoveUnder(null));
    assertThat(
            change(
                "{\"unit\": \"c\", \"change\": \"MERGE\", \"successors\": [\"centre\"], \"basis\": \"b\"}"))
        .isEqualTo(new Change.MergeInto(CENTRE));
    assertThat(change("{\"unit\": \"c\", \"change\": \"DISSOLVE\", \"basis\": \"b\"}"))
        .isEqualTo(new Change.Dissolve(Set.of()));
    assertThatThrownBy(() -> change("{\"unit\": \"c\", \"change\": \"MERGE\", \"basis\": \"b\"}"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("successors");
    assertThatThrownBy(() -> change("{\"unit\": \"c\", \"change\": \"RENAME\", \"basis\": \"b\"}"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("names");
  }

  @Test
  void how_numbers_are_printed_is_data() {
    var numbering =
        read("""
        {"unit": "commission", "names": {"en": "C"},
         "numbering": {"kind": "YEAR", "profile": {"pattern": "{number}/{code}-BTC", "codes": {"report": "BC"}}}}
        """)
            .numbering();
    assertThat(numbering.profile())
        .isEqualTo(new NumberProfile("{number}/{code}-BTC", Map.of("report", "BC"), false));
  }

  @Test
  void what_changes_units_and_offices_is_missed_by_name() {
    Bodies.misses(
        "{\"unit\": \"c\", \"change\": \"MOVE\", \"basis\": \"b\"}",
        ReorganiseUnitBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"unit\": \"c\", \"field\": \"names/en\", \"to\": \"T\", \"reason\": \"r\"}",
        CorrectUnitEntryBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"unit\": \"c\", \"number\": 1, \"reason\": \"r\"}",
        DecideUnitCorrectionBody.class,
        body -> body.command(CONTEXT),
        "reason");
    Bodies.misses(
        "{\"unit\": \"c\", \"office\": \"head\", \"titles\": {\"en\": \"H\"}, \"roles\": [\"UNIT_HEAD\"]}",
        EstablishOfficeBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"unit\": \"c\", \"office\": \"head\", \"person\": \"nam\", \"acting\": true, \"basis\": \"b\"}",
        AppointToOfficeBody.class,
        body -> body.command(CONTEXT),
        "acting");
    Bodies.misses(
        "{\"unit\": \"c\", \"office\": \"head\", \"person\": \"nam\", \"reason\": \"r\"}",
        EndOfficeHoldingBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        """
        {"unit": "c", "office": "head", "to": "tu", "roles": ["UNIT_HEAD"], "from": "2022-03-01",
         "until": "2022-03-31", "basis": "b"}
        """,
        DelegateBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"unit\": \"c\", \"delegation\": 1, \"reason\": \"r\"}",
        RevokeDelegationBody.class,
        body -> body.command(CONTEXT));
  }

  private static Change change(String json) {
    return Bodies.read(json, ReorganiseUnitBody.class).command(CONTEXT).change();
  }

  private static RegisterUnit read(String json) {
    return Bodies.read(json, RegisterUnitBody.class).command(CONTEXT);
  }
}
