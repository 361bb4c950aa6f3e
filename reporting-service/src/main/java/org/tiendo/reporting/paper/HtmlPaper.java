package org.tiendo.reporting.paper;

import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreport.YearReport;

/// A report as well-formed HTML, by the templates of a layout. All other papers are made of it.
final class HtmlPaper {

  private static final String TEMPLATE = "report";

  private static final Pattern PLACE = Pattern.compile(" \\(template: \"[^)]*\\)");

  private final Layout layout;
  private final TemplateEngine engine;

  HtmlPaper(Layout layout) {
    this.layout = layout;
    SpringTemplateEngine made = new SpringTemplateEngine();
    made.setTemplateResolver(new Files(layout));
    this.engine = made;
  }

  /// @throws LayoutProblem if a template or its words cannot be used
  String of(YearReport report) {
    Texts texts = Texts.of(report.language());
    Context context =
        new Context(
            Locale.forLanguageTag(report.language()),
            Map.of(
                "r",
                report,
                "t",
                texts,
                "w",
                LayoutWords.of(layout, texts),
                "css",
                layout.file("report.css").text()));
    try {
      return Xhtml.legal(engine.process(TEMPLATE, context));
    } catch (TemplateEngineException e) {
      throw problem(e);
    }
  }

  /// The innermost cause that says where.
  private LayoutProblem problem(TemplateEngineException e) {
    TemplateProcessingException told = null;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof LayoutProblem problem) {
        return problem;
      }
      if (cause instanceof TemplateProcessingException processing
          && (told == null || processing.hasLineAndCol())) {
        told = processing;
      }
    }
    @Nullable String template = told == null ? null : told.getTemplateName();
    @Nullable Integer line = told == null ? null : told.getLine();
    return new LayoutProblem(
        place(template == null ? TEMPLATE : template),
        line == null ? 0 : line,
        reason(told == null ? e : told),
        e);
  }

  private String place(String template) {
    return layout
        .find(template + ".html")
        .map(Layout.Found::place)
        .orElse(layout.name() + "/" + template + ".html");
  }

  private static String reason(Throwable told) {
    Matcher place = PLACE.matcher(String.valueOf(told.getMessage()));
    return place.replaceAll("");
  }

  /// Templates by their names without `.html`; each must be well-formed in itself.
  private static final class Files extends AbstractConfigurableTemplateResolver {

    private final Layout layout;

    Files(Layout layout) {
      this.layout = layout;
      setTemplateMode(TemplateMode.HTML);
      setCacheable(false);
    }

    @Override
    protected ITemplateResource computeTemplateResource(
        IEngineConfiguration configuration,
        @Nullable String ownerTemplate,
        String template,
        String resourceName,
        @Nullable String characterEncoding,
        @Nullable Map<String, Object> attributes) {
      Layout.Found found = layout.file(template + ".html");
      Xhtml.parse(found.place(), found.text());
      return new Template(found);
    }
  }

  /// A template that says in problems where it lies.
  private record Template(Layout.Found found) implements ITemplateResource {

    @Override
    public String getDescription() {
      return found.place();
    }

    @Override
    public @Nullable String getBaseName() {
      return null;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Reader reader() {
      return new StringReader(found.text());
    }

    @Override
    public ITemplateResource relative(String relativeLocation) {
      throw new UnsupportedOperationException("templates name others by their names");
    }
  }
}
