package org.tiendo.reporting.exports;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// JSON as one object with its rows, or as lines: first where the rows are from, then each row, last their number. Names are
/// keys in every language.
///
/// @param lines whether each object stands on a line
record JsonWriter(boolean lines) implements ExtractWriter {

  private static final ObjectWriter JSON =
      new JsonMapper()
          .writer()
          .with(new MinimalPrettyPrinter("\n"))
          .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

  @Override
  public void write(Extract extract, OutputStream out) {
    JsonGenerator json = JSON.createGenerator(out);
    json.writeStartObject();
    origin(extract, json);
    if (lines) {
      json.writeEndObject();
    } else {
      json.writeArrayPropertyStart("rows");
    }
    long count = rows(extract, json);
    if (lines) {
      json.writeStartObject();
    } else {
      json.writeEndArray();
    }
    json.writeNumberProperty("count", count);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void origin(Extract extract, JsonGenerator json) {
    Extract.Origin origin = extract.origin();
    json.writeStringProperty("table", extract.name());
    json.writeStringProperty("token", origin.token());
    json.writeStringProperty("asOf", origin.asOf().toString());
    json.writeName("knownAt");
    if (origin.knownAt() == null) {
      json.writeNull();
    } else {
      json.writeString(origin.knownAt().toString());
    }
    json.writeBooleanProperty("sample", origin.sample());
    strings("notices", origin.notices(), json);
    json.writeStringProperty("language", origin.language());
    json.writeObjectPropertyStart("columns");
    extract.columns().forEach(column -> json.writeStringProperty(column.key(), column.heading()));
    json.writeEndObject();
  }

  private static long rows(Extract extract, JsonGenerator json) {
    long count = 0;
    for (Iterator<List<Cell>> rows = extract.rows().iterator(); rows.hasNext(); count++) {
      List<Cell> row = rows.next();
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        cell(extract.columns().get(i).key(), row.get(i), json);
      }
      json.writeEndObject();
    }
    return count;
  }

  private static void cell(String key, Cell cell, JsonGenerator json) {
    switch (cell) {
      case Cell.None _ -> json.writeNullProperty(key);
      case Cell.Text(String value) -> json.writeStringProperty(key, value);
      case Cell.Count(long value) -> json.writeNumberProperty(key, value);
      case Cell.Amount(var value) -> json.writeNumberProperty(key, value);
      case Cell.Day(var value) -> json.writeStringProperty(key, value.toString());
      case Cell.Moment(var value) -> json.writeStringProperty(key, value.toString());
      case Cell.Flag(boolean value) -> json.writeBooleanProperty(key, value);
      case Cell.Many(List<String> values) -> strings(key, values, json);
    }
  }

  private static void strings(String key, List<String> values, JsonGenerator json) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
