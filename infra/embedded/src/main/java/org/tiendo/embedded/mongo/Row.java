package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;

/// A stored document, where it stands, and its size in bytes.
record Row(Key position, Document document, int size) {}
