package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.store.EventJson;

class StateFormTest {

  /// A state machine for tests.
  sealed interface Door {
    record Closed() implements Door {}

    /// Opened ones.
    sealed interface Open extends Door {}

    record Ajar(LocalDate since, Optional<UnitId> by) implements Open {}

    record Wide(List<Window> windows, Map<UnitId, Integer> visits, Set<Colour> colours)
        implements Open {
      public Wide {
        windows = List.copyOf(windows);
        visits = Map.copyOf(visits);
        colours = Set.copyOf(colours);
      }
    }
  }

  /// A part of a state that has forms of its own.
  sealed interface Window {
    record Round(int radius) implements Window {}

    record Square(int side, Window within) implements Window {}
  }

  enum Colour {
    RED,
    GREEN
  }

  /// Reads as another than it was.
  record Unequal(Object any) {}

  private final StateForm doors = new StateForm(new EventJson(), new Door.Closed());

  @Test
  void every_state_of_a_sealed_interface_is_read_back_as_it_was() {
    UnitId unit = new UnitId("unit-1");
    List<Door> states =
        List.of(
            new Door.Closed(),
            new Door.Ajar(LocalDate.of(2026, 11, 25), Optional.of(unit)),
            new Door.Ajar(LocalDate.of(2026, 11, 25), Optional.empty()),
            new Door.Wide(
                List.of(new Window.Square(3, new Window.Round(1)), new Window.Round(2)),
                Map.of(unit, 7),
                Set.of(Colour.GREEN)));
    assertThat(states)
        .allSatisfy(state -> assertThat(doors.read(doors.write(state))).isEqualTo(state));
  }

  @Test
  void it_is_told_by_the_simple_name_of_its_record() {
    assertThat(doors.type()).isEqualTo(Door.class);
    assertThat(doors.write(new Door.Closed())).isEqualTo("{\"Closed\":{}}");
  }

  @Test
  void data_do_not_choose_a_class() {
    assertThatThrownBy(() -> doors.read("{\"java.lang.Object\":{}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> doors.read("{\"Round\":{\"radius\":1}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> doors.read("{\"Closed\":{\"more\":1}}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_state_that_would_be_another_is_not_written() {
    StateForm unequal = new StateForm(new EventJson(), new Unequal(""));
    assertThatThrownBy(() -> unequal.write(new Unequal(LocalDate.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
