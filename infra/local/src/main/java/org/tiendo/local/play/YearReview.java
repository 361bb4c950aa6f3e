package org.tiendo.local.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.tiendo.local.folder.Trouble;

/// Asks reporting-service for the year-end review of a programme.
///
/// @param patience for a read model that has not seen everything yet
public record YearReview(Api api, Patience patience) {

  /// The review as text, in one language.
  ///
  /// @param token position that the review must have seen
  /// @param bearer of a person who may read it
  public String text(
      String programme, LocalDate asOf, String token, String language, String bearer) {
    return answer(programme, asOf, token, "text/plain", language, bearer).text();
  }

  /// The review as figures.
  public Api.Answer figures(
      String programme, LocalDate asOf, String token, String language, String bearer) {
    return answer(programme, asOf, token, "application/json", language, bearer);
  }

  private Api.Answer answer(
      String programme,
      LocalDate asOf,
      String token,
      String accept,
      String language,
      String bearer) {
    String path =
        "/api/year-reviews/%s?asOf=%s&after=%s&lang=%s"
            .formatted(
                programme,
                asOf,
                URLEncoder.encode(token, StandardCharsets.UTF_8),
                URLEncoder.encode(language, StandardCharsets.UTF_8));
    Api.Answer[] last = new Api.Answer[1];
    return patience
        .await(() -> {
          last[0] = api.query("reporting", path, accept, language, bearer);
          return Optional.of(last[0]).filter(Api.Answer::isSuccess);
        })
        .orElseThrow(() -> new Trouble("No year-end review: " + last[0].sentence()));
  }
}
