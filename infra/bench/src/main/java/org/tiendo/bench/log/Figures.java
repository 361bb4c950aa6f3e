package org.tiendo.bench.log;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prints what was measured, one JSON object a line.
public final class Figures {

  private final PrintStream out;

  public Figures(PrintStream out) {
    this.out = out;
  }

  /// Several runs of one measurement.
  public record Runs(double[] values) {

    public static Runs of(List<Double> values) {
      return new Runs(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    public static Runs of(double... values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Runs(sorted);
    }

    double median() {
      int middle = values.length / 2;
      return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    double min() {
      return values[0];
    }

    double max() {
      return values[values.length - 1];
    }
  }

  /// A figure beside a baseline of the same run.
  ///
  /// @param target what the ratio shall be, e.g. `>= 0.4`; empty if none is set
  public void beside(
      String figure, String unit, Runs own, String baseline, Runs other, String target) {
    double ratio = own.median() / other.median();
    String goal =
        target.isEmpty()
            ? ""
            : ",\"target\":\"%s\",\"reached\":%s".formatted(target, reached(target, ratio));
    out.printf(
        Locale.ROOT,
        "{\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"baseline\":\"%s\",\"ratio\":%s,"
            + "\"min\":%s,\"max\":%s,\"baselineValue\":%s,\"baselineMin\":%s,\"baselineMax\":%s%s}%n",
        figure,
        number(own.median()),
        unit,
        baseline,
        number(ratio),
        number(own.min()),
        number(own.max()),
        number(other.median()),
        number(other.min()),
        number(other.max()),
        goal);
    out.flush();
  }

  /// A figure that stands alone, or is a ratio itself.
  public void alone(String figure, String unit, Runs own, String target) {
    String goal =
        target.isEmpty()
            ? ""
            : ",\"target\":\"%s\",\"reached\":%s".formatted(target, reached(target, own.median()));
    out.printf(
        Locale.ROOT,
        "{\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"baseline\":null,\"ratio\":null,"
            + "\"min\":%s,\"max\":%s%s}%n",
        figure,
        number(own.median()),
        unit,
        number(own.min()),
        number(own.max()),
        goal);
    out.flush();
  }

  private static boolean reached(String target, double value) {
    double limit = Double.parseDouble(target.substring(3));
    return target.startsWith(">=") ? value >= limit : value <= limit;
  }

  /// Four significant digits.
  private static String number(double value) {
    return value >= 1_000
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
  }
}
