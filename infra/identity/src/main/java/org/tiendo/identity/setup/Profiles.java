package org.tiendo.identity.setup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tiendo.contracts.vocabulary.Numbering;

/// The profiles on the class path, one file each, in the order of their keys; the general one first.
@Component
public final class Profiles {

  static final String GENERAL = "general";

  private static final String FILES = "classpath*:org/tiendo/identity/profiles/*.properties";
  private static final String TITLE = "title.";

  private final List<Profile> all;

  Profiles() {
    try {
      all =
          Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
              .map(Profiles::read)
              .sorted(
                  Comparator.comparing((Profile p) -> !p.key().equals(GENERAL))
                      .thenComparing(Profile::key))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Profile> all() {
    return all;
  }

  /// The profile of that key; the first one if there is none.
  Profile of(String key) {
    return all.stream()
        .filter(profile -> profile.key().equals(key))
        .findFirst()
        .orElseGet(all::getFirst);
  }

  private static Profile read(Resource file) {
    Properties read = new Properties();
    try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> titles =
        read.stringPropertyNames().stream()
            .filter(name -> name.startsWith(TITLE))
            .collect(Collectors.toMap(n -> n.substring(TITLE.length()), read::getProperty));
    return new Profile(
        Objects.requireNonNull(file.getFilename()).replace(".properties", ""),
        titles,
        Arrays.stream(read.getProperty("languages", "").split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList(),
        read.getProperty("zone", "").strip(),
        Numbering.Kind.valueOf(read.getProperty("numbering", Numbering.Kind.YEAR.name()).strip()));
  }
}
