package org.tiendo.task.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an installation may ask of imports, under `tiendo.imports.`.
///
/// @param byTwo whether an import is carried out by another person than the one who staged it
@ConfigurationProperties("tiendo.imports")
public record ImportProperties(@DefaultValue("false") boolean byTwo) {}
