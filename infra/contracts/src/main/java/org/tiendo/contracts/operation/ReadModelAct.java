package org.tiendo.contracts.operation;

/// What is done about a read model (mô hình đọc).
public enum ReadModelAct {
  /// It is built anew beside the copy that is read (dựng lại).
  BEGIN_REBUILD,
  /// The same, to be compared only (kiểm tra).
  BEGIN_CHECK,
  /// A rebuild is paused (tạm dừng).
  PAUSE,
  /// A paused one goes on (tiếp tục).
  RESUME,
  /// A rebuild is made slower or faster (giới hạn tốc độ).
  LIMIT,
  /// A rebuild ends, and its copy is removed (hủy).
  CANCEL,
  /// The copy that was built is read from now on (chuyển sang bản mới).
  SWITCH,
  /// The copy before is read again (quay lại bản trước).
  GO_BACK,
  /// Copies that nobody reads are removed (dọn các bản không dùng).
  RETIRE
}
