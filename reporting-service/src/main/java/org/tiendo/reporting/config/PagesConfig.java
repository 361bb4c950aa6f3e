package org.tiendo.reporting.config;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tiendo.edge.Uploads;
import org.tiendo.eventing.config.OpenPaths;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Views;
import org.tiendo.reporting.pages.layout.Assets;
import org.tiendo.reporting.pages.layout.PageProblems;
import org.tiendo.reporting.pages.layout.Pages;
import org.tiendo.reporting.pages.live.LiveLimits;
import org.tiendo.reporting.pages.live.LiveStreams;
import org.tiendo.reporting.people.DirectoryPeople;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.sheet.ReaderProcess;
import tools.jackson.databind.json.JsonMapper;

/// Pages, and the files that they load.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveLimits.class)
@PropertySource("classpath:org/tiendo/reporting/pages.properties")
public class PagesConfig {

  private static final DataSize MOST_UPLOADED = DataSize.ofMegabytes(9);
  private static final CacheControl FOR_A_YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  @Bean
  OpenPaths openPaths() {
    return new OpenPaths(List.of("/assets/**", "/webjars/**"), List.of("/**"));
  }

  /// Of files that people send.
  @Bean
  ReaderProcess readerProcess() {
    return ReaderProcess.standard();
  }

  /// A file of ten thousand items is far smaller.
  @Bean
  Uploads uploads() {
    return new Uploads(
        Set.of("/acts/imports/new", "/api/imports", "/api/imports/check"), MOST_UPLOADED);
  }

  /// Forms with files, which are kept in memory. Said here and not by properties, since the libraries of the gateway switch them
  /// off for every application that shares a class path with it.
  @Bean
  MultipartConfigElement formsWithFiles() {
    long most = MOST_UPLOADED.toBytes();
    return new MultipartConfigElement("", most, most, (int) most);
  }

  @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
  StandardServletMultipartResolver partsOfForms() {
    return new StandardServletMultipartResolver();
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Pages pages(QueryDesk desk, Assets assets, TiendoProperties properties) {
    return new Pages(
        desk, assets, properties.installation().sample(), properties.installation().zone());
  }

  @Bean
  LiveStreams liveStreams(
      Views views, Freshness freshness, LiveLimits limits, MeterRegistry meters) {
    return new LiveStreams(views, freshness, limits, InstantSource.system(), meters);
  }

  /// Names from `tiendo.directory-uri`; without it ids stand for people.
  @Bean
  People people(
      @Value("${tiendo.directory-uri:}") String directory,
      TiendoProperties properties,
      ObjectProvider<HttpClient> clients) {
    Path token = properties.tokenFile();
    if (directory.isBlank() || token == null) {
      return People.UNKNOWN;
    }
    return new DirectoryPeople(
        clients.getObject(),
        URI.create(directory),
        request -> request.header("Authorization", "Bearer " + read(token)),
        new JsonMapper());
  }

  /// Read anew at each use, so that a renewed token is used at once.
  private static String read(Path token) {
    try {
      return Files.readString(token).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the service token cannot be read", e);
    }
  }

  @Bean
  WebMvcConfigurer pageFrame(Pages pages) {
    return new Frame(pages);
  }

  /// Public for tests, which have no context.
  public record Frame(Pages pages) implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(pages);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
      resolvers.addFirst(new PageProblems(pages));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/assets/**")
          .addResourceLocations("classpath:/org/tiendo/reporting/assets/")
          .setCacheControl(FOR_A_YEAR);
      registry
          .addResourceHandler("/webjars/htmx.org/*/dist/htmx.min.js")
          .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/")
          .setCacheControl(FOR_A_YEAR);
      registry
          .addResourceHandler("/webjars/echarts/*/echarts.common.min.js")
          .addResourceLocations("classpath:/META-INF/resources/webjars/echarts/")
          .setCacheControl(FOR_A_YEAR);
    }
  }
}
