package org.tiendo.eventing.store;

import tools.jackson.databind.json.JsonMapper;

/// Events that are plain texts.
final class TextForms implements EventForms {

  @Override
  public Object decode(Envelope envelope) {
    return envelope.data().path("text").stringValue();
  }

  @Override
  public Form encode(Object event) {
    return new Form(
        "NoteTaken", 1, JsonMapper.shared().createObjectNode().put("text", (String) event));
  }
}
