package org.tiendo.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.tiendo.local.folder.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer of reporting-service that somebody kept in a file.
///
/// @param token position of the logs that it was made at
public record KeptReview(LocalDate asOf, String token, String programme, ReviewFigures figures)
    implements Replay.Told {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static KeptReview read(Path file) {
    try {
      JsonNode answer = JSON.readTree(Files.readString(file));
      return new KeptReview(
          LocalDate.parse(answer.required("asOf").asString()),
          answer.required("token").asString(),
          answer.path("data").required("programme").asString(),
          ReviewFigures.told(answer));
    } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new Trouble("%s is no kept year-end review: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public ReviewFigures of(Replay.Review review, Replay replay) {
    return figures;
  }
}
