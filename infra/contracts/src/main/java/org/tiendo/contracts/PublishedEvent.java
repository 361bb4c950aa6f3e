package org.tiendo.contracts;

/// An event as other services see it. Its type name is the record's simple name, its version stands in [EventTypes].
///
/// A published form only ever grows: fields are added as nullable, none is renamed, removed or given another meaning.
public interface PublishedEvent {}
