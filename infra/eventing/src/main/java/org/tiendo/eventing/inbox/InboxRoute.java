package org.tiendo.eventing.inbox;

/// Who reads what from where.
///
/// @param consumer stable name of the reader, e.g. `review-automations`
/// @param log the log it reads, e.g. `task`
/// @param topic the log's topic
/// @param bootstrap addresses of brokers
public record InboxRoute(String consumer, String log, String topic, String bootstrap) {}
