package org.tiendo.contracts.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a submission goes back: a closed list, so that reasons can be counted.
public enum ReturnReason {
  /// căn cứ pháp lý
  LEGAL_BASIS,
  /// nội dung
  CONTENT,
  /// tính khả thi
  FEASIBILITY,
  /// tiếp thu, giải trình ý kiến phối hợp
  CONSULTATION,
  /// thể thức
  FORMAT,
  /// hồ sơ chưa đầy đủ
  INCOMPLETE_FILE;

  /// As in commands and events: `legal-basis`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReturnReason> of(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findAny();
  }

  public static String codes() {
    return Arrays.stream(values()).map(ReturnReason::code).collect(Collectors.joining(" "));
  }
}
