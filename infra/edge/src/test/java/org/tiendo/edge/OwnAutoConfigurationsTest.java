package org.tiendo.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class OwnAutoConfigurationsTest {

  private static final String GATEWAY =
      "org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration";
  private static final String IDENTITY =
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.X";
  private static final String PAGES = "org.springframework.boot.thymeleaf.autoconfigure.X";
  private static final String CLOUD = "org.springframework.cloud.autoconfigure.X";
  private static final String WEB = "org.springframework.boot.webmvc.autoconfigure.X";

  @Test
  void each_application_gets_its_own_and_what_serves_all() {
    assertThat(kept("service")).containsExactly(WEB);
    assertThat(kept("service,pages")).containsExactly(PAGES, WEB);
    assertThat(kept("identity,pages")).containsExactly(IDENTITY, PAGES, WEB);
    assertThat(kept("gateway")).containsExactly(GATEWAY, WEB);
  }

  @Test
  void an_application_that_does_not_say_what_it_is_gets_everything() {
    assertThat(kept(null)).containsExactly(GATEWAY, IDENTITY, PAGES, CLOUD, WEB);
  }

  private static List<String> kept(String parts) {
    MockEnvironment environment = new MockEnvironment();
    if (parts != null) {
      environment.setProperty("tiendo.parts", parts);
    }
    OwnAutoConfigurations filter = new OwnAutoConfigurations();
    filter.setEnvironment(environment);
    String[] all = {GATEWAY, IDENTITY, PAGES, CLOUD, WEB};
    boolean[] kept = filter.match(all, new NoMetadata());
    return IntStream.range(0, all.length).filter(i -> kept[i]).mapToObj(i -> all[i]).toList();
  }

  private static final class NoMetadata implements AutoConfigurationMetadata {
    @Override
    public boolean wasProcessed(String className) {
      return false;
    }

    @Override
    public Integer getInteger(String className, String key) {
      return null;
    }

    @Override
    public Integer getInteger(String className, String key, Integer defaultValue) {
      return defaultValue;
    }

    @Override
    public java.util.Set<String> getSet(String className, String key) {
      return null;
    }

    @Override
    public java.util.Set<String> getSet(
        String className, String key, java.util.Set<String> defaultValue) {
      return defaultValue;
    }

    @Override
    public String get(String className, String key) {
      return null;
    }

    @Override
    public String get(String className, String key, String defaultValue) {
      return defaultValue;
    }
  }
}
