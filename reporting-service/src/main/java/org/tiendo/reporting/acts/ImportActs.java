package org.tiendo.reporting.acts;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.Caller;
import org.tiendo.eventing.web.IdempotencyKey;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.FormView.Wrong;
import org.tiendo.reporting.acts.ImportDesk.Upload;
import org.tiendo.reporting.importing.DryRun;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.sheet.Refused;
import org.tiendo.reporting.text.Texts;

/// The form by which a file of items is checked and staged (nhập chương trình công tác từ tệp). Its answer is the same page with
/// every error by its cell; nothing of the file is kept.
@Controller
@Admits(Admission.ACTORS)
class ImportActs {

  private static final String ACT = "import";
  private static final String PATH = "/acts/imports/new";
  static final Offers.Offer OFFER = new Offers.Offer(ACT, PATH);

  private final ImportDesk desk;

  ImportActs(ImportDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/acts/imports/template")
  ResponseEntity<byte[]> template(Page page) {
    return Templates.file(page.now());
  }

  @GetMapping(PATH)
  ModelAndView form(Page page) {
    Case about = about(page);
    if (!Assigning.assigns(about)) {
      return SheetActs.notOffered(page, place(page));
    }
    return show(page, IdempotencyKey.fresh(), new Entries(Map.of()), Wrong.NOTHING, null);
  }

  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView send(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile upload,
      Page page) {
    Entries entries = new Entries(typed);
    String key = FormView.key(entries);
    Texts texts = page.texts();
    if (upload == null || upload.isEmpty()) {
      return wrong(page, key, entries, new Wrong(texts.say("import.noFile"), Map.of()), null);
    }
    try {
      Upload file = uploaded(entries, upload);
      return answer(page, key, entries, file, desk.check(file, page.now()));
    } catch (Refused refused) {
      String sentence = ImportViews.sentence(refused, texts);
      return wrong(page, key, entries, new Wrong(sentence, Map.of()), null);
    } catch (InvalidValue invalid) {
      return wrong(
          page,
          key,
          entries,
          new Wrong(texts.say("act.errors"), Map.of(invalid.field(), texts.say(Entries.MISSING))),
          null);
    }
  }

  private ModelAndView answer(Page page, String key, Entries entries, Upload file, DryRun run) {
    if (!entries.typed("do").equals("stage") || !run.canBeStaged()) {
      ModelAndView view = show(page, key, entries, Wrong.NOTHING, run);
      if (!run.errors().isEmpty()) {
        view.setStatus(UNPROCESSABLE_CONTENT);
      }
      return view;
    }
    return switch (desk.stage(file, run.fresh(), key, page.texts().language())) {
      case ImportDesk.Result.Staged(var batch, var token) ->
          Redirects.to("/imports/" + batch, token, ACT);
      case ImportDesk.Result.Not(Reply.Refused refused) ->
          wrong(page, key, entries, new Wrong(refused.sentence(), Map.of()), run);
      case ImportDesk.Result.Not _ ->
          wrong(page, key, entries, new Wrong(page.texts().say("act.unknown"), Map.of()), run);
    };
  }

  private static Upload uploaded(Entries entries, MultipartFile upload) {
    try {
      return new Upload(
          Objects.requireNonNullElse(upload.getOriginalFilename(), ""),
          upload.getBytes(),
          Fields.id("assigner", entries.typed("assigner"), UnitId::new),
          Fields.id("reviewingUnit", entries.typed("reviewingUnit"), UnitId::new),
          Fields.optionalId("programme", entries.text("programme"), ProgrammeId::new));
    } catch (IOException e) {
      throw new UncheckedIOException("an upload cannot be read", e);
    }
  }

  private ModelAndView wrong(
      Page page, String key, Entries entries, Wrong wrong, @Nullable DryRun run) {
    ModelAndView view = show(page, key, entries, wrong, run);
    view.setStatus(UNPROCESSABLE_CONTENT);
    return view;
  }

  private ModelAndView show(
      Page page, String key, Entries entries, Wrong wrong, @Nullable DryRun run) {
    Texts texts = page.texts();
    FormView form = FormView.of(ACT, fields(about(page), texts), key, entries, wrong, texts);
    ModelAndView view = page.show("acts/upload", form.title(), place(page));
    view.addObject("form", form);
    view.addObject("run", run == null ? null : ImportViews.of(run, texts, unit -> page.unit(unit)));
    return view;
  }

  static List<Field> fields(Case about, Texts texts) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        about.isAnywhere(Role.ASSIGNING_AUTHORITY)
            ? Sheets.own("assigner", about, texts, Role.ASSIGNING_AUTHORITY)
            : Field.required("assigner", Kind.CHOICE).of(Options.units(about.query(), texts)));
    fields.add(
        Field.required("reviewingUnit", Kind.CHOICE).of(Options.units(about.query(), texts)));
    fields.add(Field.optional("programme", Kind.CHOICE).of(Options.programmes(about.query())));
    return fields;
  }

  private static Map<String, String> place(Page page) {
    return Map.of("subjectTitle", page.texts().say("nav.imports"), "subjectPath", "/imports");
  }

  private static Case about(Page page) {
    return Case.of(Caller.current(), page.now(), Case.NEW);
  }
}
