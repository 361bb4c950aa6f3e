package org.tiendo.task.numbering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.SeriesId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// What can be asked of a number series.
public sealed interface NumberCommand extends Command {

  Series of();

  default SeriesId series() {
    return SeriesId.of(of().authority(), of().type(), of().period());
  }

  /// What a series is of.
  ///
  /// @param type of the documents; `*` where all types share one series
  /// @param period label of the year or term
  record Series(UnitId authority, String type, String period) {

    /// What can be taken once only; `01` and `1` are one number.
    public String claim(String number) {
      String plain = number.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT);
      return "number:" + authority + "/" + type + "/" + period + "/" + plain;
    }
  }

  /// Keep a number for a document that is not issued yet (giữ số).
  ///
  /// @param number null for the next one
  record ReserveNumber(CommandContext context, Series of, @Nullable Integer number, String purpose)
      implements NumberCommand {}

  /// Let a number never be borne by a document (hủy số).
  record VoidNumber(CommandContext context, Series of, int number, String reason)
      implements NumberCommand {}

  /// Give a number to a document: a part of `RecordIssuedDocument`, never sent alone.
  record TakeNumber(CommandContext context, Series of, int number, DocumentId document)
      implements NumberCommand {}

  /// Give a document another number, as the one it was entered with was mistyped: a part of a correction, never sent alone.
  record ChangeNumber(
      CommandContext context, Series of, int from, int to, DocumentId document, String reason)
      implements NumberCommand {}
}
