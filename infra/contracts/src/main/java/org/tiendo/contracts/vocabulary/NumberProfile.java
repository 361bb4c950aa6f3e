package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.Map;

/// How an authority prints the numbers of its documents (số, ký hiệu): data, so that every tradition of records work fits.
///
/// @param pattern with `{number}`, `{code}` and `{year}` in it, e.g. `{number}-{code}/TW` or `{number}/{year}/{code}-TTg`
/// @param codes by document type, what stands for it in a symbol, e.g. `resolution` → `NQ`
/// @param oneSeries whether documents of all types share one series
public record NumberProfile(String pattern, Map<String, String> codes, boolean oneSeries) {

  public NumberProfile {
    codes = Map.copyOf(codes);
  }

  /// Number and symbol as they stand on a document.
  public String print(int number, String type, LocalDate date) {
    return pattern
        .replace("{number}", number < 10 ? "0" + number : Integer.toString(number))
        .replace("{code}", codes.getOrDefault(type, type))
        .replace("{year}", Integer.toString(date.getYear()));
  }
}
