package org.tiendo.reporting.tables;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.figures.ItemClass;

/// What a row or a column of a table is about. Words are found for it elsewhere.
public sealed interface Label {

  /// Names it in addresses; no two rows and no two columns of a table have the same.
  String code();

  record OfClass(ItemClass itemClass) implements Label {
    @Override
    public String code() {
      return itemClass.name().toLowerCase(Locale.ROOT);
    }
  }

  record OfUnit(UnitId unit) implements Label {
    @Override
    public String code() {
      return unit.value();
    }
  }

  record OfType(ItemType type) implements Label {
    @Override
    public String code() {
      return type.name().toLowerCase(Locale.ROOT);
    }
  }

  record OfDirective(DirectiveId directive) implements Label {
    @Override
    public String code() {
      return directive.value();
    }
  }

  record OfProgramme(ProgrammeId programme) implements Label {
    @Override
    public String code() {
      return programme.value();
    }
  }

  /// As of a date.
  record OnDate(LocalDate on) implements Label {
    @Override
    public String code() {
      return on.toString();
    }
  }

  record OfMonth(YearMonth month) implements Label {
    @Override
    public String code() {
      return month.toString();
    }
  }

  /// A year of a period that may span several.
  ///
  /// @param number from 1, its place in the period
  /// @param of how many years the period has
  record OfYear(int year, int number, int of) implements Label {
    @Override
    public String code() {
      return Integer.toString(year);
    }
  }

  /// A number of days.
  ///
  /// @param to null without an end
  record Days(int from, @Nullable Integer to) implements Label {
    @Override
    public String code() {
      return to == null ? from + "-" : from + "-" + to;
    }
  }

  /// Something that has a code of its own, e.g. a field of work or a reason; words are looked for, else the code stands.
  ///
  /// @param kind of the code, e.g. `field`
  record Coded(String kind, String code) implements Label {}

  /// Something that people named.
  ///
  /// @param item id of the item that it is; null if it is none
  record Titled(String code, String title, @Nullable String item) implements Label {}

  /// A word of the product.
  record Named(String code) implements Label {}
}
