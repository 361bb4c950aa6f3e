package org.tiendo.reporting.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.views.View;

/// Views and their tables in the words of a language.
public record TableWords(Texts texts, AsOf asOf) {

  /// Identities of more columns than this leave out those that are 0.
  private static final int FEW = 6;

  public String name(View view) {
    return texts.say("view." + view.code());
  }

  /// What it shows, in one sentence.
  public String said(View view) {
    return texts.say("view." + view.code() + ".said");
  }

  public String way(View view, String by) {
    return texts.say("way." + view.code() + "." + by);
  }

  /// What its rows are.
  public String rows(View view, String by) {
    String own = "rows." + view.code();
    return texts.has(own) ? texts.say(own) : way(view, by);
  }

  public String name(Label label) {
    return switch (label) {
      case Label.OfClass l -> texts.say("class." + l.itemClass());
      case Label.OfUnit l -> texts.name(l.unit(), asOf.units());
      case Label.OfType l -> texts.say("type." + l.type());
      case Label.OfDirective l -> directive(l.directive(), d -> number(d) + ": " + d.title());
      case Label.OfProgramme l ->
          asOf.programme(l.programme()).map(p -> p.event().title()).orElse(l.code());
      case Label.OnDate l -> texts.date(l.on());
      case Label.OfMonth l ->
          texts.say("views.month", l.month().getMonthValue(), "" + l.month().getYear());
      case Label.OfYear l -> texts.say("views.year", l.code(), l.number(), l.of());
      case Label.Days(int from, Integer to) ->
          to == null ? texts.say("ageing.more", from - 1) : texts.say("ageing.range", from, to);
      case Label.Coded l -> texts.word(l.kind(), l.code());
      case Label.Titled l -> l.title();
      case Label.Named l -> texts.say("views.name." + l.code());
    };
  }

  /// As it stands at the head of a column or in a chart, where there is little room.
  public String brief(Label label) {
    return switch (label) {
      case Label.OfClass l -> texts.say("class.short." + l.itemClass());
      case Label.OfDirective l -> directive(l.directive(), TableWords::number);
      case Label.OnDate l -> date(l.on());
      case Label.OfYear l -> l.code();
      case Label.OfUnit _,
          Label.OfType _,
          Label.OfProgramme _,
          Label.OfMonth _,
          Label.Days _,
          Label.Coded _,
          Label.Titled _,
          Label.Named _ ->
          name(label);
    };
  }

  /// The colour of a column in a chart: that of the class it shows, else any.
  public String tone(Label label) {
    return switch (label) {
      case Label.OfClass l -> l.itemClass().name();
      case Label.Named l when l.code().equals("done") -> ItemClass.DONE_ON_TIME.name();
      case Label.Named l when l.code().equals("due") -> ItemClass.OPEN_IN_TERM.name();
      case Label _ -> "OTHER";
    };
  }

  private String date(LocalDate on) {
    return texts.say(
        "views.date", "" + on.getDayOfMonth(), "" + on.getMonthValue(), "" + on.getYear());
  }

  /// The id of one that is not known.
  private String directive(DirectiveId id, Function<DirectiveIssued, String> said) {
    return asOf.directive(id.value()).map(d -> said.apply(d.event())).orElse(id.value());
  }

  private static String number(DirectiveIssued directive) {
    return directive.number() + "-" + directive.symbol();
  }

  /// What is noted; a dash where there is nothing to note.
  public String say(Note note) {
    return switch (note) {
      case Note.Part(int some, int all) ->
          all == 0 ? texts.say("value.none") : texts.say("figure.ratio", some, all);
      case Note.Measurement(var measured) ->
          measured
              .median()
              .map(median ->
                  texts.say(
                      "views.measured",
                      texts.number(median),
                      texts.number(measured.mean().orElse(BigDecimal.ZERO)),
                      measured.most().orElse(0L)))
              .orElse(texts.say("value.none"));
      case Note.Word(String code) -> texts.say("views.name." + code);
      case Note.State(var itemClass) ->
          itemClass == null ? texts.say("value.none") : texts.say("class." + itemClass);
    };
  }

  /// The line under a table: the total is the sum of its parts. Where there is no sum, that of the last row.
  public String identity(Table table) {
    Table.Row sum = table.sum();
    Table.Row row = sum == null ? table.rows().getLast() : sum;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < table.parts().size(); i++) {
      List<Counted> counted = row.parts().get(i);
      if (!counted.isEmpty() || table.parts().size() <= FEW) {
        Label part = table.parts().get(i);
        String pattern = part instanceof Label.OfMonth ? "views.part" : "identity.part";
        parts.add(texts.say(pattern, counted.size(), name(part)));
      }
    }
    return texts.say(
        "identity",
        name(row.label()),
        row.total().size(),
        parts.isEmpty() ? "0" : String.join(" + ", parts));
  }
}
