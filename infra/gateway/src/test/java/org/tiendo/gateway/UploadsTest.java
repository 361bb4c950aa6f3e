package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that a browser uploads without a script pass the gateway whole, with the token against forged requests in the address.
class UploadsTest {

  private static final String UPLOAD = "/acts/imports/new";
  private static final String FILE = "x".repeat(2_000_000);
  private static final String BODY =
      "--part\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"plan.csv\"\r\n\r\n"
          + FILE
          + "\r\n--part--\r\n";

  @TempDir private static Path folder;
  private static RunningGateway gateway;
  private final Visitor visitor = gateway.visitor();

  @BeforeAll
  static void start() throws Exception {
    gateway = new RunningGateway(folder);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private HttpResponse<String> upload(String path, String body) throws Exception {
    return visitor.send(
        visitor
            .request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body)));
  }

  /// The token that the last page was given.
  private String token() throws Exception {
    visitor.open("/");
    return gateway.reporting.last().header("Tiendo-Csrf");
  }

  @Test
  void a_form_with_a_file_passes_unchanged() throws Exception {
    HttpResponse<String> answer = upload(UPLOAD + "?_csrf=" + token(), BODY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(gateway.reporting.last().uri().getPath()).isEqualTo(UPLOAD);
    assertThat(gateway.reporting.last().header("Content-Type"))
        .startsWith("multipart/form-data;boundary=part");
    assertThat(gateway.reporting.last().body()).isEqualTo(BODY);
  }

  @Test
  void without_the_token_it_is_refused() throws Exception {
    token();
    int before = gateway.reporting.count();
    assertThat(upload(UPLOAD, BODY).statusCode()).isEqualTo(403);
    assertThat(gateway.reporting.count()).isEqualTo(before);
  }

  @Test
  void only_where_files_are_uploaded_a_body_may_be_large_and_not_beyond_all_bounds()
      throws Exception {
    String token = token();
    int before = gateway.reporting.count();
    assertThat(upload("/acts/projects/new?_csrf=" + token, BODY).statusCode()).isEqualTo(413);
    assertThat(upload(UPLOAD + "?_csrf=" + token, BODY.repeat(5)).statusCode()).isEqualTo(413);
    assertThat(gateway.reporting.count()).isEqualTo(before);
  }

  @Test
  void a_program_sends_the_file_as_it_is() throws Exception {
    HttpResponse<String> answer =
        visitor.send(
            visitor
                .request("/api/imports/check?file=plan.csv")
                .header("Authorization", "Bearer " + gateway.provider.accessToken("p-1"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(FILE)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(gateway.reporting.last().body()).isEqualTo(FILE);
  }
}
