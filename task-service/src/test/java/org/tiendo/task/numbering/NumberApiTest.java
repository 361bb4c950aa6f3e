package org.tiendo.task.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.by;

import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.numbering.NumberApi.ReserveNumberBody;
import org.tiendo.task.numbering.NumberApi.VoidNumberBody;
import org.tiendo.task.numbering.NumberCommand.Series;

class NumberApiTest {

  private static final CommandContext CONTEXT = by(CLERK);
  private static final String RESERVE =
      """
      {"authority": "centre", "type": "resolution", "numberingPeriod": "2022", "number": 7, "purpose": "p"}
      """;
  private static final String VOID =
      """
      {"authority": "centre", "type": "resolution", "numberingPeriod": "2022", "number": 7, "reason": "r"}
      """;

  @Test
  void a_series_is_named_by_authority_type_and_period() {
    assertThat(Bodies.read(RESERVE, ReserveNumberBody.class).command(CONTEXT).of())
        .isEqualTo(new Series(CENTRE, "resolution", "2022"));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        RESERVE, ReserveNumberBody.class, body -> body.command(CONTEXT), "number", "type");
    Bodies.misses(VOID, VoidNumberBody.class, body -> body.command(CONTEXT), "type");
  }

  @Test
  void a_number_is_positive_and_of_seven_digits_at_most() {
    for (String number : new String[] {"0", "-1", "10000000"}) {
      assertThatThrownBy(() ->
              Bodies.read(VOID.replace("7,", number + ","), VoidNumberBody.class).command(CONTEXT))
          .isInstanceOf(InvalidValue.class)
          .hasMessageStartingWith("number");
    }
  }
}
