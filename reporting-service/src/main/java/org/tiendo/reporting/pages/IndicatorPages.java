package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.indicators.Indicator;
import org.tiendo.reporting.indicators.Indicators;
import org.tiendo.reporting.indicators.Scope;
import org.tiendo.reporting.indicators.Value;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.Wanted;
import org.tiendo.reporting.text.IndicatorWords;
import org.tiendo.reporting.text.Report;

/// Indicators as a table, and one with the items and events behind it.
@Controller
@Admits(Admission.READERS)
class IndicatorPages {

  private final InstallationClock clock;

  IndicatorPages(InstallationClock clock) {
    this.clock = clock;
  }

  @GetMapping("/indicators")
  ModelAndView all(Page page) {
    Wanted wanted = wanted(page);
    Scope scope = wanted.scope(page.query());
    Indicators indicators = Indicators.of(scope);
    Map<String, Object> model = model(wanted, scope, page);
    model.put("live", true);
    model.put("choice", AsOfChoice.of(page.asOf(), clock.today()));
    model.put("classes", indicators.classes());
    model.put(
        "identity", Report.identity("indicators.identity", indicators.classes(), page.texts()));
    model.put("values", indicators.values());
    model.put("measures", indicators.measures());
    model.put("ageing", indicators.ageing().buckets());
    model.put("programmes", page.query().programmes());
    return page.show("pages/indicators", page.texts().say("nav.indicators"), model);
  }

  @GetMapping("/indicators/{code}")
  ModelAndView one(@PathVariable String code, Page page) {
    Wanted wanted = wanted(page);
    Indicator indicator = Wanted.indicator(code);
    Scope scope = wanted.scope(page.query());
    Value value = indicator.of(scope);
    Map<String, Object> model = model(wanted, scope, page);
    Set<String> counted = new HashSet<>(value.counted());
    model.put("value", value);
    model.put("in", items(scope, value.counted()));
    model.put(
        "out", items(scope, value.of().stream().filter(id -> !counted.contains(id)).toList()));
    return page.show("pages/indicator", page.texts().say("indicator." + code), model);
  }

  private static Map<String, Object> model(Wanted wanted, Scope scope, Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("words", new IndicatorWords(page.texts(), scope.basis(), wanted.rounded()));
    model.put("wanted", wanted);
    return model;
  }

  /// Those that ids name, each once, whichever of its units or requests is named.
  private static List<Item> items(Scope scope, List<String> ids) {
    Set<String> wanted = new HashSet<>();
    ids.forEach(
        id -> wanted.add(id.replaceFirst("@.*$", "").replaceFirst("^(project:[^/]*)/.*$", "$1")));
    return scope.items().stream().filter(item -> wanted.contains(item.id())).toList();
  }

  private static Wanted wanted(Page page) {
    return new Wanted(
        page.parameter("programme"),
        page.parameter("directive"),
        page.parameter("basis"),
        page.parameter("rounding"),
        page.parameter("decimals"));
  }
}
