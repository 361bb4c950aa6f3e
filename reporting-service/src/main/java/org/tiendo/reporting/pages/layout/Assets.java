package org.tiendo.reporting.pages.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Where stylesheets, scripts and icons are. An address changes with the content, so browsers may keep what they have.
public final class Assets {

  static final String OWN = "org/tiendo/reporting/assets/";
  private static final String HTMX = "org.webjars.npm/htmx.org";
  private static final String ECHARTS = "org.webjars/echarts";

  private final Map<String, String> hashes = new ConcurrentHashMap<>();
  private final String htmx = "/webjars/htmx.org/" + version(HTMX) + "/dist/htmx.min.js";
  private final String echarts = "/webjars/echarts/" + version(ECHARTS) + "/echarts.common.min.js";

  /// @param name of a file of ours, e.g. `tiendo.css`
  public String own(String name) {
    return "/assets/" + name + "?v=" + hashes.computeIfAbsent(name, Assets::hash);
  }

  public String htmx() {
    return htmx;
  }

  public String echarts() {
    return echarts;
  }

  private static String hash(String name) {
    try (InputStream in = open(OWN + name)) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String version(String library) {
    Properties properties = new Properties();
    try (InputStream in = open("META-INF/maven/" + library + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("missing: " + resource);
    }
    return in;
  }
}
