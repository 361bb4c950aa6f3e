package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Rounding;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.indicators.Scope;
import org.tiendo.reporting.indicators.Value;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.Selected;
import org.tiendo.reporting.query.Shown;
import org.tiendo.reporting.query.Wanted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.text.IndicatorWords;
import org.tiendo.reporting.text.TableWords;
import org.tiendo.reporting.views.Frame;
import org.tiendo.reporting.views.View;

/// Views as tables with a chart drawn from each, and what their numbers count.
@Controller
@Admits(Admission.READERS)
class ViewPages {

  private final InstallationClock clock;

  ViewPages(InstallationClock clock) {
    this.clock = clock;
  }

  @GetMapping("/views")
  ModelAndView all(Page page) {
    Map<String, Object> model = model(page);
    model.put("views", List.of(View.values()));
    model.put("programme", page.parameter("programme"));
    return page.show("pages/views", page.texts().say("nav.views"), model);
  }

  @GetMapping("/views/{code}")
  ModelAndView one(@PathVariable String code, Page page) {
    View view = Shown.view(code);
    Shown shown = shown(page);
    String by = shown.way(view);
    Frame frame = shown.frame(page.query());
    Table table = view.table(by, frame);
    Map<String, Object> model = model(page);
    model.put("live", true);
    model.put("charts", true);
    model.put("view", view);
    model.put("by", by);
    model.put("today", clock.today());
    model.put("programmes", page.query().asOf().programmes());
    model.put("table", table);
    model.put("rows", Portion.of(table.rows(), page));
    model.put("values", values(view, page));
    model.put("listed", Portion.of(view.listed(frame), page));
    return page.show("pages/view", page.texts().say("view." + code), model);
  }

  /// What one number counts.
  @GetMapping("/views/{code}/counted")
  ModelAndView counted(@PathVariable String code, Page page) {
    View view = Shown.view(code);
    Shown shown = shown(page);
    Selected selected =
        Selected.of(view, shown, page.parameter("row"), page.parameter("column"), page.query());
    TableWords words = new TableWords(page.texts(), page.query().asOf());
    Label column = selected.column();
    Map<String, Object> model = model(page);
    model.put("view", view);
    model.put("by", shown.way(view));
    model.put("count", selected.counted().size());
    model.put("events", selected.events());
    model.put("list", Portion.of(selected.items(), page));
    return page.show(
        "pages/counted",
        page.texts()
            .say(
                "views.counted",
                words.name(selected.row()),
                column == null ? page.texts().say("views.total") : words.name(column)),
        model);
  }

  /// Shares that are told beside a view, of the same.
  private static List<Value> values(View view, Page page) {
    if (view.indicators().isEmpty()) {
      return List.of();
    }
    Scope scope =
        new Wanted(page.parameter("programme"), page.parameter("directive"), null, null, null)
            .scope(page.query());
    return view.indicators().stream().map(indicator -> indicator.of(scope)).toList();
  }

  private static Map<String, Object> model(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("words", new TableWords(page.texts(), page.query().asOf()));
    model.put("shares", new IndicatorWords(page.texts(), Basis.ITEM, Rounding.STANDARD));
    model.put("leads", new Leads(page));
    return model;
  }

  private static Shown shown(Page page) {
    return new Shown(
        page.parameter("by"),
        page.parameter("programme"),
        page.parameter("directive"),
        page.parameter("basis"));
  }

  /// Where a view leads on to.
  public record Leads(Page page) {

    /// The page of what a row is about; null if it has none.
    public @Nullable String of(Label label) {
      return switch (label) {
        case Label.OfUnit l -> page.linkTo("units", l.code());
        case Label.OfDirective l -> page.linkTo("directives", l.code());
        case Label.OfProgramme l -> page.linkTo("programmes", l.code());
        case Label.Titled l -> l.item() == null ? null : page.linkOf(l.item());
        case Label.OfClass _,
            Label.OfType _,
            Label.OnDate _,
            Label.OfMonth _,
            Label.OfYear _,
            Label.Days _,
            Label.Coded _,
            Label.Named _ ->
            null;
      };
    }

    /// What a number counts.
    ///
    /// @param column null for the total
    public String to(View view, Label row, @Nullable Label column) {
      return page.link(
          "/views/" + view.code() + "/counted",
          "by",
          page.parameter("by"),
          "programme",
          page.parameter("programme"),
          "directive",
          page.parameter("directive"),
          "basis",
          page.parameter("basis"),
          "row",
          row.code(),
          "column",
          column == null ? null : column.code());
    }
  }
}
