package org.tiendo.contracts.kernel;

/// The rules that hold for every command of every feature.
public enum KernelRule implements Rule {
  CLAIM_TAKEN(
      "claim-taken",
      "A number, code or key can be used once only.",
      "Registers are kept without re-use of numbers",
      Kind.ILLEGAL_STATE),
  EFFECTIVE_IN_FUTURE(
      "effective-in-future",
      "What is recorded must have happened: its business date cannot lie after today.",
      "Two time axes: an event tells the past",
      Kind.INVALID),
  BACKDATED_TOO_FAR(
      "backdated-too-far",
      "An entry is dated back no further than this installation allows.",
      "Two time axes: late entry is shown, and has a limit that the installation sets",
      Kind.INVALID),
  CLOCK_STOPPED(
      "clock-stopped",
      "This installation runs on a simulated clock that has reached its last day.",
      "A sample installation never runs beyond the day it was made for",
      Kind.INVALID);

  private final Text text;

  KernelRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
