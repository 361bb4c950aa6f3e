package org.tiendo.local.sample;

import java.nio.file.Path;

/// The samples that come with the product, as tests find them.
public final class DemoFolders {

  private DemoFolders() {}

  public static Sample year2022() {
    return SampleFolder.check(Path.of("demo/central-commission-2022")).inOrder();
  }

  public static Sample university() {
    return SampleFolder.check(Path.of("demo/university-2025")).inOrder();
  }
}
