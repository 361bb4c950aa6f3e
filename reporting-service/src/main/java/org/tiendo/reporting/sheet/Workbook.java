package org.tiendo.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the first sheet that is shown of a spreadsheet file (.xlsx), as a stream of elements. The parsers take no document
/// type and fetch nothing.
final class Workbook {

  private Workbook() {}

  /// @param file that has been checked as a [PackedFile]
  static Table read(byte[] file, Limits limits) {
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
      XSSFReader reader = new XSSFReader(opened);
      Contents contents = new Contents();
      try (InputStream workbook = reader.getWorkbookData()) {
        parse(workbook, contents);
      }
      if (contents.shown.isEmpty()) {
        throw new Refused("table-empty");
      }
      Contents.Sheet first = contents.shown.getFirst();
      SheetHandler sheet =
          new SheetHandler(
              new ReadOnlySharedStringsTable(opened, false),
              reader.getStylesTable(),
              contents.from1904,
              limits);
      try (InputStream data = reader.getSheet(first.relation())) {
        parse(data, sheet);
      }
      return new Table(
          first.name(),
          sheet.rows(),
          sheet.merged(),
          contents.shown.stream().skip(1).map(Contents.Sheet::name).toList());
    } catch (Refused e) {
      throw e;
    } catch (SAXException
        | POIXMLException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | IOException e) {
      throw broken(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has such a parser", e);
    }
  }

  private static Refused broken(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused;
      }
      if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
        return new Refused("file-has-document-type");
      }
    }
    return new Refused("file-broken");
  }

  private static void parse(InputStream data, DefaultHandler handler)
      throws SAXException, ParserConfigurationException, IOException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.setErrorHandler(handler);
    parser.parse(new InputSource(data));
  }

  /// Which sheets there are, and from when dates are counted.
  private static final class Contents extends DefaultHandler {
    private final List<Sheet> shown = new ArrayList<>();
    private boolean from1904;

    record Sheet(String name, String relation) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        from1904 = SheetHandler.isOn(attributes.getValue("date1904"));
      }
      if (name.equals("sheet")) {
        String state = attributes.getValue("state");
        String relation =
            attributes.getValue(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        if (relation != null && (state == null || state.equals("visible"))) {
          shown.add(new Sheet(String.valueOf(attributes.getValue("name")), relation));
        }
      }
    }
  }
}
