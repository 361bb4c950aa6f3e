package org.tiendo.reporting.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How reports are laid out, under `tiendo.report.`.
///
/// @param layouts those that come with the product
/// @param layout the one that is taken where none is asked for
/// @param units layouts of single units, by id
/// @param folder the operator's own layouts; none if not given
/// @param fonts folders with fonts of this machine
@ConfigurationProperties("tiendo.report")
public record ReportProperties(
    List<String> layouts,
    String layout,
    @DefaultValue Map<String, String> units,
    @Nullable Path folder,
    @DefaultValue List<Path> fonts) {

  public ReportProperties {
    layouts = List.copyOf(layouts);
    units = Map.copyOf(units);
    fonts = List.copyOf(fonts);
  }
}
