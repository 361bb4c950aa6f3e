package org.tiendo.embedded.mongo;

/// What the databases of one server share.
record Services(Catalogue catalogue, Cursors cursors, FullScans fullScans) {}
