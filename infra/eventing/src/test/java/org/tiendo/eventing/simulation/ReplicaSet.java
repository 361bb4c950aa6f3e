package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.tiendo.eventing.simulation.Documents.Write;
import org.tiendo.eventing.simulation.Member.Entry;

/// Three members that replicate by the rules of MongoDB: the others fetch from the primary, a majority that has journaled an
/// entry commits it, who was cut off rolls back what nobody else has.
final class ReplicaSet {

  private static final int PULLED_AT_ONCE = 6;

  final List<Member> members;
  private final Simulation simulation;
  private final Network network;
  private final Set<Member> pulling = new HashSet<>();
  private final boolean acknowledgesUnjournaled;
  private int noise;

  /// @param acknowledgesUnjournaled a planted bug: members report what their journals do not have
  ReplicaSet(Simulation simulation, Network network, boolean acknowledgesUnjournaled) {
    this.simulation = simulation;
    this.network = network;
    this.acknowledgesUnjournaled = acknowledgesUnjournaled;
    long slowest = simulation.chance(0.4) ? 60_000 : 2_000;
    this.members =
        Stream.of("m0", "m1", "m2").map(name -> new Member(simulation, name, slowest)).toList();
    elect(members.getFirst());
    watch();
  }

  /// Writes to a primary.
  void write(Member primary, Write write) {
    primary.append(new Entry(primary.term, write));
    primary.journal(() -> commit(primary));
    pullAll();
  }

  private void pullAll() {
    members.forEach(this::pullSoon);
  }

  private void pullSoon(Member member) {
    if (member.up && pulling.add(member)) {
      long delay = simulation.fault(0.02) ? 100_000 : simulation.between(200, 1_500);
      simulation.after(
          delay,
          () -> {
            pulling.remove(member);
            pull(member);
          });
    }
  }

  private void pull(Member to) {
    members.stream()
        .filter(from -> from != to && from.primary && from.up && from.term >= to.term)
        .filter(from -> network.connected(from.name, to.name))
        .max((a, b) -> Long.compare(a.term, b.term))
        .ifPresent(from -> pull(to, from));
  }

  private void pull(Member to, Member from) {
    if (!to.up) {
      return;
    }
    if (to.term < from.term) {
      to.term = from.term;
      if (to.primary) {
        to.stepDown();
      }
    }
    int same = sameEntries(to, from);
    if (same < to.log.size()) {
      if (same < to.majority && !acknowledgesUnjournaled) {
        throw new AssertionError(to + " rolls back what a majority had");
      }
      simulation.faults.happened(Fault.ROLLBACK);
      to.life++;
      to.cutBack(same);
    }
    int until = Math.min(from.log.size(), same + 1 + simulation.below(PULLED_AT_ONCE));
    from.log.subList(same, until).forEach(to::append);
    if (to.journaled < to.log.size()) {
      to.journal(() -> pullSoon(to));
    }
    from.reported.put(to, acknowledgesUnjournaled ? to.log.size() : to.journaled);
    commit(from);
    to.reached(Math.min(from.majority, to.log.size()));
    if (to.log.size() < from.log.size()) {
      pullSoon(to);
    }
  }

  private static int sameEntries(Member one, Member other) {
    int same = Math.min(one.log.size(), other.log.size());
    while (same > 0 && one.log.get(same - 1) != other.log.get(same - 1)) {
      same--;
    }
    return same;
  }

  private void commit(Member primary) {
    if (!primary.primary) {
      return;
    }
    int own = acknowledgesUnjournaled ? primary.log.size() : primary.journaled;
    List<Integer> durable = new ArrayList<>(List.of(own));
    members.forEach(member -> durable.add(primary.reported.getOrDefault(member, 0)));
    durable.remove(1 + members.indexOf(primary));
    durable.sort(null);
    int majority = Math.min(durable.get(1), primary.log.size());
    if (majority > primary.majority && primary.log.get(majority - 1).term() == primary.term) {
      primary.reached(majority);
      pullAll();
    }
  }

  /// Lets a member stand for election.
  boolean elect(Member candidate) {
    List<Member> voters =
        members.stream()
            .filter(voter -> voter.up && network.connected(voter.name, candidate.name))
            .filter(voter -> behind(voter, candidate))
            .toList();
    if (!candidate.up || voters.size() < 2) {
      return false;
    }
    long term = voters.stream().mapToLong(voter -> voter.term).max().orElse(0) + 1;
    for (Member voter : voters) {
      voter.term = term;
      if (voter.primary) {
        voter.stepDown();
      }
    }
    candidate.stepUp(term);
    if (term > 1) {
      simulation.faults.happened(Fault.FAILOVER);
    }
    write(candidate, new Write("noise", "n" + noise++, new Document()));
    return true;
  }

  private static boolean behind(Member voter, Member candidate) {
    return voter.lastTerm() < candidate.lastTerm()
        || voter.lastTerm() == candidate.lastTerm() && voter.log.size() <= candidate.log.size();
  }

  /// Now and then somebody notices that there is no primary with a majority behind it, and a primary without one leaves
  /// office, though not at once.
  private void watch() {
    simulation.after(
        simulation.between(80_000, 200_000),
        () -> {
          if (members.stream().noneMatch(this::leads)) {
            elect(members.get(simulation.below(members.size())));
          }
          members.stream()
              .filter(member -> member.primary && !leads(member) && simulation.chance(0.2))
              .forEach(Member::stepDown);
          pullAll();
          watch();
        });
  }

  private boolean leads(Member member) {
    long behind =
        members.stream()
            .filter(other -> other.up && other.term <= member.term)
            .filter(other -> network.connected(other.name, member.name))
            .count();
    return member.up && member.primary && behind >= 2;
  }

  /// Whether there is a later primary than this one.
  boolean stale(Member member) {
    return members.stream().anyMatch(other -> other.primary && other.term > member.term);
  }

  void crash(Member member) {
    simulation.faults.happened(Fault.MEMBER_CRASH);
    member.crash();
    simulation.after(simulation.between(20_000, 600_000), () -> restart(member));
  }

  void restart(Member member) {
    if (!member.up) {
      member.up = true;
      pullSoon(member);
    }
  }

  /// What a majority has, as far as any member knows.
  Documents truth() {
    return members.stream()
        .max((a, b) -> Integer.compare(a.majority, b.majority))
        .orElseThrow()
        .committed;
  }
}
