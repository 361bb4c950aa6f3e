package org.tiendo.eventing.rebuild;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When and how read models check themselves, under `tiendo.rebuild.`.
///
/// @param auditAt time of night, in the installation's zone; empty for never
/// @param auditRate most records a second, so that the work of the day is not in the way; 0 for no limit
@ConfigurationProperties("tiendo.rebuild")
public record RebuildSettings(
    @DefaultValue("02:30") @Nullable LocalTime auditAt, @DefaultValue("5000") int auditRate) {}
