package org.tiendo.reporting.acts;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.pages.PagesServer;

/// Tests of forms: pages on what a test class tells once, whose commands come to services that answer as a test wants.
abstract class FormPages {

  static StandInServices services;
  static PagesServer server;

  /// To be called once, before all tests of a class.
  static void open(Facts facts) throws IOException {
    services = new StandInServices();
    server = services.pages(facts);
  }

  @AfterAll
  static void stop() {
    server.close();
    services.close();
  }

  @BeforeEach
  void begin() {
    services.forget();
  }
}
