package org.tiendo.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Makes files, sound and hostile ones.
public final class Files {

  public static final String SHEET = "xl/worksheets/sheet1.xml";

  private Files() {}

  /// A spreadsheet of one sheet.
  public static byte[] workbook(Consumer<XSSFSheet> fill) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      fill.accept(book.createSheet("Items"));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A spreadsheet with texts.
  public static byte[] workbook(String[]... rows) {
    return workbook(sheet -> {
      for (int r = 0; r < rows.length; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          if (!rows[r][c].isEmpty()) {
            row.createCell(c).setCellValue(rows[r][c]);
          }
        }
      }
    });
  }

  /// The same with one entry changed.
  static byte[] changed(byte[] file, String name, UnaryOperator<String> change) {
    Map<String, byte[]> entries = entries(file);
    entries.computeIfPresent(
        name,
        (_, data) ->
            change
                .apply(new String(data, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    return zip(entries);
  }

  /// The same with one entry more.
  static byte[] with(byte[] file, String name, byte[] data) {
    Map<String, byte[]> entries = entries(file);
    entries.put(name, data);
    return zip(entries);
  }

  static byte[] zip(Map<String, byte[]> entries) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> entries(byte[] file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /// A file as spreadsheet programs of old wrote them, or one protected by a password.
  static byte[] folders(String stream) {
    try (POIFSFileSystem folders = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      folders.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), stream);
      folders.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
