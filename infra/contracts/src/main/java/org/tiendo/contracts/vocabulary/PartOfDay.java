package org.tiendo.contracts.vocabulary;

/// When on a day something takes place (buổi).
public enum PartOfDay {
  MORNING,
  AFTERNOON,
  EVENING,
  WHOLE_DAY
}
