package org.tiendo.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The year as people meet it: they come by a link, watch, ask what stands behind a figure, act, and are refused politely.
/// The scenes follow one another on one installation.
@Tag("embedded")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserTest {

  private static final String HEAD = "thu-truong-btc";
  private static final String OFFICER = "chuyen-vien-btc-1";
  private static final String REVIEWER = "tham-dinh-vptw-1";
  private static final String MONITOR = "theo-doi-vptw";
  private static final String CLERK = "van-thu-bbt";
  private static final String ASSIGNER = "thuong-truc-bbt";

  /// Reviewed by the Office of the Central Committee; nobody else takes part but who assigned it and who leads it.
  private static final String REPORT = "Báo cáo nghiên cứu khoa học, tổng kết thực tiễn";

  /// Assigned by the Secretariat and open at the end of the year.
  private static final String BADGES = "Đề án mẫu thẻ đảng viên";

  private static final Pattern EVENT = Pattern.compile(".*/events/(task|review)/\\d+");
  private static final double LONG = 90_000;

  @TempDir private static Path data;

  private static SampleInstallation installation;
  private static Chromium chromium;
  private static String submitted;
  private static String extended;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    // Many people come from one address here.
    System.setProperty("tiendo.gateway.limits.sign-ins.burst", "1000");
    installation = SampleInstallation.start(data);
  }

  @AfterAll
  static void stop() {
    System.clearProperty("tiendo.gateway.limits.sign-ins.burst");
    if (installation != null) {
      installation.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  @Order(1)
  void an_installation_without_data_says_what_to_do_next() {
    try (Visitor head = signedIn(HEAD, "en")) {
      assertThat(head.page().locator(".empty h2").first()).isVisible();
      head.assertAccessible();
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(2)
  void somebody_watches_the_year_become_complete_without_touching_anything() {
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      Thread playing = Thread.ofVirtual().start(() -> installation.play());
      Locator done = page.locator(".tile.c-DONE_ON_TIME .value");
      assertThat(done).hasText("19", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
      assertThat(page.locator("#status")).containsText("task:290");
      playing.join();
      head.assertNoTrouble();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Order(3)
  void a_newcomer_finds_the_events_behind_nineteen_of_nineteen_in_three_clicks() {
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      assertThat(page.locator(".sentences")).containsText("Completed 19 of 19 projects");
      Screenshots.keep(page, "overview");
      page.locator(".figure-links a", named("19 of 19")).first().click();
      assertThat(page.locator(".big")).hasText("19 of 19");
      Screenshots.keep(page, "figure");
      page.locator("#events a").first().click();
      assertThat(page).hasURL(EVENT);
      page.locator(".trail a").last().click();
      assertThat(page.locator(".timeline > li").first()).isVisible();
      Screenshots.keep(page, "item");
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(4)
  void a_reader_changes_date_and_language() {
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      page.getByLabel("As of").fill("2022-09-01");
      page.getByRole(AriaRole.BUTTON, button("Show")).first().click();
      assertThat(page.locator(".sentences")).containsText("Completed 10 of 19 projects");
      page.getByRole(AriaRole.LINK, link("Tiếng Việt")).click();
      assertThat(page.locator("html")).hasAttribute("lang", "vi");
      assertThat(page.locator(".sentences")).containsText("10/19 đề án");
      assertThat(page).hasURL(Pattern.compile(".*asOf=2022-09-01.*"));
      page.navigate(installation.origin().toString());
      assertThat(page.locator("html")).hasAttribute("lang", "vi");
      Screenshots.keep(page, "overview-vi");
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(5)
  void an_officer_reports_and_a_double_click_does_no_harm() {
    try (Visitor officer = signedIn(OFFICER, "en")) {
      Page page = officer.page();
      page.navigate(installation.origin() + "/projects");
      page.getByRole(AriaRole.LINK, link(REPORT)).click();
      assertThat(page.locator("#facts")).isVisible();
      submitted = page.url();
      page.getByRole(AriaRole.LINK, link("Report progress")).click();
      page.getByLabel("Percentage done").fill("140");
      send(page).click();
      assertThat(page.locator("#percent-error")).containsText("between 0 and 100");
      officer.assertAccessible();
      Screenshots.keep(page, "form");
      page.navigate(submitted);
      page.getByRole(AriaRole.LINK, link("Report progress")).click();
      page.getByLabel("Percentage done").fill("60");
      page.getByLabel("Note").fill("First draft <b>ready</b>");
      send(page).dblclick();
      assertThat(page.locator(".notice.done")).containsText("recorded");
      assertThat(page.locator("#progress tbody tr")).hasCount(1);
      assertThat(page.locator("#progress")).containsText("First draft <b>ready</b>");
      page.goBack();
      assertThat(send(page)).isVisible();
      page.goForward();
      assertThat(page.locator("#progress tbody tr")).hasCount(1);
      officer.assertNoTrouble(422);
    }
  }

  @Test
  @Order(6)
  void the_head_submits_files_that_never_leave_the_machine() throws IOException {
    Path file = Files.writeString(data.resolve("draft.txt"), "a draft");
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      page.navigate(submitted);
      page.getByRole(AriaRole.LINK, link("Submit for review")).click();
      page.getByLabel("Choose files").setInputFiles(file);
      assertThat(page.locator(".chosen li")).containsText("draft.txt");
      send(page).click();
      assertThat(page.locator(".notice.done")).containsText("submission is recorded");
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(7)
  void a_reviewer_accepts_and_the_head_cannot() {
    try (Visitor reviewer = signedIn(REVIEWER, "en");
        Visitor head = signedIn(HEAD, "en")) {
      Response refused =
          head.page().navigate(submitted.replace("/projects/", "/acts/projects/") + "/review");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(head.page().locator("main")).containsText("not possible for you");
      Page page = reviewer.page();
      page.navigate(submitted);
      Locator offer = page.getByRole(AriaRole.LINK, link("Review the submission"));
      for (int i = 0; i < 50 && offer.count() == 0; i++) {
        page.reload();
      }
      offer.click();
      for (Locator met :
          page.getByLabel("met", new Page.GetByLabelOptions().setExact(true)).all()) {
        met.check();
      }
      page.getByLabel("Verdict").selectOption("accept");
      reviewer.assertAccessible();
      send(page).click();
      assertThat(page.locator(".notice.done")).containsText("verdict is recorded");
      head.assertNoTrouble(409);
      reviewer.assertNoTrouble();
    }
  }

  @Test
  @Order(8)
  void the_monitoring_office_completes_and_a_clerk_records_a_document() {
    try (Visitor monitor = signedIn(MONITOR, "en");
        Visitor clerk = signedIn(CLERK, "vi")) {
      Page page = monitor.page();
      page.navigate(submitted);
      Locator offer = page.getByRole(AriaRole.LINK, link("Confirm completion"));
      for (int i = 0; i < 50 && offer.count() == 0; i++) {
        page.reload();
      }
      offer.click();
      send(page).click();
      assertThat(page.locator(".notice.done")).containsText("completion is recorded");
      assertThat(page.locator("main .badge").first()).hasText("completed on time");
      Page register = clerk.open("/acts/documents/new");
      register.getByLabel("Loại văn bản").selectOption("guideline");
      register.getByLabel("Số ", new Page.GetByLabelOptions().setExact(false)).first().fill("901");
      register.getByLabel("Ký hiệu").fill("HD/BBT");
      register.getByLabel("Trích yếu").fill("Hướng dẫn thử");
      register.locator("button[type=submit]").last().click();
      assertThat(register.locator(".notice.done")).containsText("Đã ghi nhận văn bản");
      monitor.assertNoTrouble();
      clerk.assertNoTrouble();
    }
  }

  @Test
  @Order(9)
  void what_is_not_ones_own_does_not_exist() {
    try (Visitor stranger = signedIn("tham-dinh-ubkt", "en")) {
      Response answer = stranger.page().navigate(submitted);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(stranger.page().locator("main")).containsText("There is no such item");
      stranger.assertNoTrouble(404);
    }
  }

  @Test
  @Order(10)
  void a_sample_can_be_looked_at_with_other_eyes() {
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      page.getByRole(AriaRole.LINK, link("Be another person")).click();
      head.assertAccessible();
      page.locator("li", new Page.LocatorOptions().setHasText("Kiểm toán dữ liệu"))
          .locator("button")
          .click();
      assertThat(page.locator(".who-name")).containsText("Kiểm toán dữ liệu");
      page.getByRole(AriaRole.BUTTON, button("Sign out")).click();
      page.navigate(installation.origin() + "/projects");
      assertThat(page).hasURL(Pattern.compile(".*/idp/.*"));
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(11)
  void every_page_fits_a_telephone_and_has_no_barrier() {
    try (Visitor phone = Visitor.onPhone(chromium.browser(), installation.origin(), "vi")) {
      Page page = phone.signIn(installation.link(HEAD));
      String figure = page.locator(".figure-links a").first().getAttribute("href");
      String programme = page.locator("a[href^='/programmes/']").first().getAttribute("href");
      String directive = page.locator("a[href^='/directives/']").first().getAttribute("href");
      String review = page.locator("a[href^='/year-reviews/']").first().getAttribute("href");
      for (String path :
          List.of(
              "/",
              "/projects",
              "/programmes",
              "/directives",
              "/documents",
              "/events/task/30",
              figure,
              programme,
              directive,
              review,
              submitted,
              "/views",
              "/views/breakdown?by=directive",
              "/views/breakdown/counted?by=directive",
              "/views/trend?programme=" + programme.substring("/programmes/".length()),
              "/views/burn-up",
              "/views/heat-map?by=due",
              "/views/near-due",
              "/views/rounds",
              "/views/cascade?by=programme",
              "/imports",
              "/nowhere",
              "/idp/as")) {
        phone.open(path);
        phone.assertNoSidewaysScrolling();
        phone.assertAccessible();
      }
      phone.open("/");
      Screenshots.keep(page, "phone");
      phone.assertNoTrouble(404);
    }
  }

  @Test
  @Order(12)
  void the_keyboard_is_enough() {
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("Skip to content");
      page.keyboard().press("Enter");
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        if (page.evaluate("() => document.activeElement.closest('.figure-links') !== null")
            .equals(true)) {
          break;
        }
      }
      page.keyboard().press("Enter");
      assertThat(page.locator(".big")).isVisible();
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(13)
  void who_is_cut_off_is_told_so() {
    try (Visitor head = signedIn(HEAD, "en")) {
      Page page = head.page();
      assertThat(page.locator("#status .live")).isVisible();
      head.context().setOffline(true);
      assertThat(page.locator("#status .lost"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
      head.context().setOffline(false);
      assertThat(page.locator("#status .live"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }
  }

  @Test
  @Order(14)
  void everything_works_without_script() {
    try (Visitor plain = Visitor.withoutScript(chromium.browser(), installation.origin(), "en")) {
      Page page = plain.signIn(installation.link(OFFICER));
      String item = openItem(page);
      page.getByRole(AriaRole.LINK, link("Report progress")).click();
      page.getByLabel("Stage").fill("outline");
      send(page).click();
      assertThat(page.locator(".notice.done")).isVisible();
      assertThat(item).contains("/projects/");
    }
  }

  @Test
  @Order(15)
  void the_lead_asks_for_more_time_and_who_assigned_the_item_gives_it() {
    try (Visitor head = signedIn(HEAD, "en");
        Visitor assigner = Visitor.onPhone(chromium.browser(), installation.origin(), "en")) {
      assigner.signIn(installation.link(ASSIGNER));
      Page asking = head.page();
      asking.navigate(installation.origin() + "/projects");
      asking.getByRole(AriaRole.LINK, link(BADGES)).click();
      assertThat(asking.locator("#facts")).isVisible();
      extended = asking.url();
      open(asking, "extend");
      asking.getByLabel("Expected to be done on").fill("2023-11-30");
      asking.getByLabel("Cause").fill("Figures come later");
      asking.getByLabel("What is done so far").fill("Outline written");
      head.assertAccessible();
      send(asking).click();
      assertThat(asking.locator(".notice.done")).isVisible();
      Page deciding = assigner.page();
      open(deciding, "decide-extension");
      assigner.assertNoSidewaysScrolling();
      assigner.assertAccessible();
      send(deciding).click();
      assertThat(deciding.locator(".notice.done")).isVisible();
      assertThat(deciding.locator("#facts")).containsText("30 November 2023");
      assertThat(deciding.locator("#deadline")).containsText("Figures come later");
      assigner.assertNoSidewaysScrolling();
      assigner.assertAccessible();
      head.assertNoTrouble();
      assigner.assertNoTrouble();
    }
  }

  @Test
  @Order(16)
  void a_suspended_item_is_shown_as_suspended() {
    try (Visitor assigner = Visitor.onPhone(chromium.browser(), installation.origin(), "en")) {
      Page page = assigner.signIn(installation.link(ASSIGNER));
      open(page, "suspend");
      page.getByLabel("Reason").fill("Waits for the new rules");
      page.getByLabel("Document it rests on").fill("Notice 12");
      page.locator("#policy").selectOption("ADD_DAYS");
      assigner.assertNoSidewaysScrolling();
      assigner.assertAccessible();
      send(page).click();
      assertThat(page.locator(".notice.done")).isVisible();
      assertThat(page.locator("#facts")).containsText("suspended");
      assertThat(page.locator("#deadline")).containsText("Waits for the new rules");
      assigner.assertNoSidewaysScrolling();
      assigner.assertAccessible();
      assigner.assertNoTrouble();
    }
  }

  @Test
  @Order(17)
  void what_would_become_of_open_items_and_what_was_commended_fit_a_telephone() {
    try (Visitor phone = Visitor.onPhone(chromium.browser(), installation.origin(), "vi")) {
      Page page = phone.signIn(installation.link(ASSIGNER));
      phone.open("/programmes");
      page.getByRole(AriaRole.LINK, link("Chương trình công tác năm 2023")).click();
      assertThat(page.locator("#closing tbody tr").first()).isVisible();
      phone.assertNoSidewaysScrolling();
      phone.assertAccessible();
      phone.open("/oversight");
      assertThat(page.locator("#commendations")).containsText("ngành Tổ chức xây dựng Đảng");
      phone.assertNoSidewaysScrolling();
      phone.assertAccessible();
      phone.assertNoTrouble();
    }
  }

  @Test
  @Order(18)
  void a_paper_is_found_without_marks_and_taken_away_with_its_list() throws IOException {
    try (Visitor phone = Visitor.onPhone(chromium.browser(), installation.origin(), "vi")) {
      Page page = phone.signIn(installation.link(HEAD));
      page.locator("#q").fill("de an to chuc");
      page.locator("#q").press("Enter");
      assertThat(page.locator(".found mark").first()).isVisible();
      phone.assertNoSidewaysScrolling();
      phone.assertAccessible();
      page.locator("#q").fill("khongcogi");
      page.locator("#q").press("Enter");
      assertThat(page.locator(".empty h2")).isVisible();
      phone.assertAccessible();
      phone.open("/projects?class=done_on_time");
      phone.assertNoSidewaysScrolling();
      Download file =
          page.waitForDownload(() -> page.getByRole(AriaRole.LINK, link("Tải về (CSV)")).click());
      assertThat(file.suggestedFilename()).startsWith("tiendo-items-").endsWith(".csv");
      assertThat(Files.readString(file.path())).startsWith("\uFEFFMã,").contains("DONE_ON_TIME");
      phone.assertNoTrouble();
    }
  }

  @Test
  @Order(19)
  void a_calendar_program_reads_deadlines_until_its_address_is_revoked() throws Exception {
    try (Visitor head = signedIn(HEAD, "en");
        HttpClient program = HttpClient.newHttpClient()) {
      Page page = head.page();
      head.open("/projects");
      page.getByRole(AriaRole.LINK, link("Deadlines in your calendar program")).click();
      page.getByLabel("What it is for").fill("desk");
      page.getByRole(AriaRole.BUTTON, button("Make an address")).click();
      HttpRequest address =
          HttpRequest.newBuilder(URI.create(page.locator(".link code").innerText())).build();
      head.assertAccessible();
      HttpResponse<String> read = program.send(address, HttpResponse.BodyHandlers.ofString());
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
      assertThat(read.body())
          .startsWith("BEGIN:VCALENDAR")
          .contains("BEGIN:VEVENT")
          .contains("URL:" + installation.origin() + "/projects/");
      page.getByRole(AriaRole.BUTTON, button("Revoke")).click();
      assertThat(page.locator(".people li")).hasCount(0);
      assertThat(program.send(address, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(404);
      head.assertNoTrouble();
    }
  }

  @Test
  @Order(20)
  void a_programme_comes_in_from_a_file_that_is_mended_and_goes_whole() throws IOException {
    try (Visitor assigner = signedIn(ASSIGNER, "vi")) {
      Page page = assigner.page();
      assigner.open("/imports");
      page.getByRole(AriaRole.LINK, link("Nhập tệp")).click();
      Download template =
          page.waitForDownload(() -> page.getByRole(AriaRole.LINK, link("Tệp mẫu")).click());
      LocalDate due = LocalDate.now(ZoneOffset.UTC).plusYears(1);
      Path wrong =
          FilledTemplate.of(
              template.path(),
              data.resolve("wrong.xlsx"),
              List.of(
                  item("NV-1", "Ban Dân vận Trung ương", due), item("NV-2", "Ban nào đó", due)));
      page.getByLabel("Đơn vị thẩm định").selectOption("van-phong-trung-uong");
      page.locator("#upload").setInputFiles(wrong);
      page.getByRole(AriaRole.BUTTON, button("Chỉ kiểm tra")).click();
      assertThat(page.locator("#errors tbody tr")).hasCount(1);
      assertThat(page.locator("#errors")).containsText("unit-unknown");
      assigner.assertAccessible();
      Path mended =
          FilledTemplate.of(
              template.path(),
              data.resolve("mended.xlsx"),
              List.of(
                  item("NV-1", "Ban Dân vận Trung ương", due),
                  item("NV-2", "Ban Nội chính Trung ương", due)));
      page.locator("#upload").setInputFiles(mended);
      page.getByRole(AriaRole.BUTTON, button("Chỉ kiểm tra")).click();
      assertThat(page.locator("#result .notice.done")).isVisible();
      page.getByRole(AriaRole.BUTTON, button("Kiểm tra và đưa vào lô")).click();
      assertThat(page).hasURL(Pattern.compile(".*/imports/.*"));
      assertThat(page.locator(".heading .lead")).containsText("chờ thực hiện");
      page.getByRole(AriaRole.LINK, link("Thực hiện nhập")).click();
      page.getByRole(AriaRole.BUTTON, button("Gửi")).click();
      assertThat(page.locator(".heading .lead")).hasText("đã hoàn tất", patiently());
      assertThat(page.getByRole(AriaRole.LINK, link("Nhiệm vụ NV-2"))).isVisible();
      assigner.assertAccessible();
      page.getByRole(AriaRole.LINK, link("Rút cả lô nhập")).click();
      page.getByLabel("Lý do").fill("Nhầm năm");
      page.getByRole(AriaRole.BUTTON, button("Gửi")).click();
      assertThat(page.locator(".heading .lead")).hasText("đã rút", patiently());
      assertThat(page.locator(".timeline")).containsText("Nhầm năm");
      assigner.assertNoTrouble(422);
    }
  }

  private static Map<String, Object> item(String key, String lead, LocalDate due) {
    return Map.of(
        "Mã ngoài",
        key,
        "Tên nhiệm vụ",
        "Nhiệm vụ " + key,
        "Loại",
        "nhiệm vụ",
        "Đơn vị chủ trì",
        lead,
        "Sản phẩm",
        "Báo cáo",
        "Thời hạn",
        due);
  }

  private static LocatorAssertions.HasTextOptions patiently() {
    return new LocatorAssertions.HasTextOptions().setTimeout(LONG);
  }

  private static Visitor signedIn(String handle, String language) {
    Visitor visitor = Visitor.atDesk(chromium.browser(), installation.origin(), language);
    visitor.signIn(installation.link(handle));
    return visitor;
  }

  /// Opens the first item that is still open, and says where it is.
  private static String openItem(Page page) {
    page.navigate(installation.origin() + "/projects?class=open_in_term&sort=due");
    page.locator("tbody th a[href^='/projects/']").first().click();
    assertThat(page.locator("#facts")).isVisible();
    return page.url();
  }

  /// Opens a form on the item that more time was asked for.
  private static void open(Page page, String act) {
    page.navigate(extended.replace("/projects/", "/acts/projects/") + "/" + act);
    assertThat(send(page)).isVisible();
  }

  private static Locator send(Page page) {
    return page.getByRole(AriaRole.BUTTON, button("Send"));
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
