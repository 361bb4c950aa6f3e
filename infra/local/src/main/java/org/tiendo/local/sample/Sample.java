package org.tiendo.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.identity.directory.Directory;
import org.tiendo.local.folder.Installation;

/// A folder that was read and found in order.
///
/// @param name of the folder; part of what makes a repeated sending the same
/// @param digest of what its CSV files say: another digest, another sample
/// @param reviewProgramme key of the programme whose year-end review is printed
/// @param asOf date of that review
/// @param opensAs handle of the person whom the link at the end signs in, empty if it names none
/// @param steps in the order in which they are sent
public record Sample(
    String name,
    String digest,
    Installation installation,
    String reviewProgramme,
    LocalDate asOf,
    String opensAs,
    List<Directory.Entry> people,
    List<Step> steps) {

  public Sample {
    people = List.copyOf(people);
    steps = List.copyOf(steps);
  }

  /// How many steps of a kind there are.
  public long count(Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).count();
  }
}
