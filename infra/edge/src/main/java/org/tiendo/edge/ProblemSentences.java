package org.tiendo.edge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What rules and problems say in other languages than that of the code, by their codes.
///
/// The languages are those of the bundles `org/tiendo/<module>/rules_<tag>.properties` on the class path. A code means the
/// same everywhere, so the bundles of all modules are one.
public final class ProblemSentences {

  private static final String BUNDLES = "classpath*:org/tiendo/*/rules_*.properties";
  private static final Pattern NAME = Pattern.compile("rules_(.+)\\.properties");
  private static final String DEFAULT = "classpath:org/tiendo/edge/language.properties";
  private static final String WORDS = "{0}";

  private final Locale ofCode;
  private final Map<Locale, Map<String, String>> sentences = new HashMap<>();

  /// @throws UncheckedIOException if a bundle cannot be read
  public ProblemSentences() {
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      ofCode =
          Locale.forLanguageTag(read(resolver.getResource(DEFAULT)).getProperty("language", ""));
      for (Resource bundle : resolver.getResources(BUNDLES)) {
        Matcher name = NAME.matcher(String.valueOf(bundle.getFilename()));
        if (name.matches()) {
          Map<String, String> known =
              sentences.computeIfAbsent(Locale.forLanguageTag(name.group(1)), _ -> new HashMap<>());
          read(bundle).forEach((code, sentence) -> known.put("" + code, "" + sentence));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sentences of rules cannot be read", e);
    }
  }

  private static Properties read(Resource bundle) throws IOException {
    Properties read = new Properties();
    try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    return read;
  }

  /// The languages that there are bundles for, besides that of the code.
  public Set<Locale> languages() {
    return Set.copyOf(sentences.keySet());
  }

  /// What a code says in exactly this language; null if nothing.
  public @Nullable String sentence(Locale language, String code) {
    return sentences.getOrDefault(language, Map.of()).get(code);
  }

  /// What a reader is told.
  ///
  /// @param acceptLanguage the header as sent; null, malformed or foreign means the language of the code
  /// @param words what the code itself says
  public String said(@Nullable String acceptLanguage, String code, String words) {
    String sentence = sentence(preferred(acceptLanguage), code);
    return sentence == null ? words : sentence.replace(WORDS, words);
  }

  private Locale preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ofCode;
    }
    List<Locale> offered = new ArrayList<>(sentences.keySet());
    offered.add(ofCode);
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), offered);
      return found == null ? ofCode : found;
    } catch (IllegalArgumentException e) {
      return ofCode;
    }
  }
}
