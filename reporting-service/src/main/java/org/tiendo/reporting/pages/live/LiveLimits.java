package org.tiendo.reporting.pages.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the streams to pages, under `tiendo.live.`.
///
/// @param streams most that are open at a time
/// @param pace shortest time between two looks at the read model, and so between two events of the same kind
/// @param tick longest time between two looks, so that a stale read model is told of
/// @param heartbeat after which a silent stream is written to, to find out whether anybody is there
/// @param life after which a stream ends, if the access token does not end before
/// @param stall how long a write may take until the stream ends: with a hint to come again if its reader goes on
@ConfigurationProperties("tiendo.live")
public record LiveLimits(
    @DefaultValue("500") int streams,
    @DefaultValue("500ms") Duration pace,
    @DefaultValue("1s") Duration tick,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("15m") Duration life,
    @DefaultValue("5s") Duration stall) {}
