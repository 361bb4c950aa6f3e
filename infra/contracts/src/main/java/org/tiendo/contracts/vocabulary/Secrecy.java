package org.tiendo.contracts.vocabulary;

/// Level of secrecy of an item or document. All but `NONE` are refused unless the installation is isolated.
public enum Secrecy {
  NONE,
  /// mật
  CONFIDENTIAL,
  /// tối mật
  SECRET,
  /// tuyệt mật
  TOP_SECRET
}
