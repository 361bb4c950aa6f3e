package org.tiendo.contracts.vocabulary;

import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// Who inspects (thành viên đoàn kiểm tra), and of which unit.
public record TeamMember(PersonId person, UnitId unit) {}
