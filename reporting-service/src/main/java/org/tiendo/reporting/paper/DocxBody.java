package org.tiendo.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Puts the blocks of HTML into a document, each in the style that its class or its element names.
final class DocxBody {

  private static final Map<String, String> STYLES =
      Map.of("h1", "Heading1", "h2", "Heading2", "h3", "Heading3", "li", "ListParagraph");
  private static final Set<String> BLOCKS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "table", "ul", "ol", "section");
  private static final Set<String> GROUPS =
      Set.of("body", "div", "section", "header", "footer", "main", "article", "ul", "ol");

  private final XWPFDocument docx;
  private final PageSize page;

  DocxBody(XWPFDocument docx, PageSize page) {
    this.docx = docx;
    this.page = page;
  }

  void write(Element body) {
    for (Element child : children(body)) {
      block(child);
    }
  }

  private void block(Element element) {
    String name = element.getLocalName();
    if (name.equals("table")) {
      table(element);
    } else if (GROUPS.contains(name)) {
      write(element);
    } else {
      paragraph(element, docx.createParagraph(), "Normal");
    }
  }

  private void paragraph(Element element, XWPFParagraph paragraph, String otherwise) {
    paragraph.setStyle(style(element).orElse(otherwise));
    new DocxText(paragraph).write(element);
  }

  /// The first class that is a style; otherwise that of the element.
  private Optional<String> style(Element element) {
    return firstStyle(classes(element).stream())
        .or(() -> Optional.ofNullable(STYLES.get(element.getLocalName())));
  }

  private Optional<String> firstStyle(Stream<String> names) {
    return names.filter(name -> docx.getStyles().styleExist(name)).findFirst();
  }

  private void table(Element element) {
    DocxTable table = new DocxTable(docx.createTable(), page.room());
    table.begin(style(element).orElse(""), widths(element));
    for (Element row : rows(element)) {
      boolean head = row.getParentNode().getLocalName().equals("thead");
      List<XWPFTableCell> cells = table.row(children(row).size(), head);
      List<Element> contents = children(row);
      for (int i = 0; i < cells.size(); i++) {
        cell(contents.get(i), cells.get(i), classes(element));
      }
    }
  }

  /// @param table classes of the table: in one of class `grid`, cells are of the style `grid-td` or `grid-th`, if there is one
  private void cell(Element element, XWPFTableCell cell, List<String> table) {
    String otherwise =
        firstStyle(
                table.stream()
                    .flatMap(prefix ->
                        Stream.concat(classes(element).stream(), Stream.of(element.getLocalName()))
                            .map(name -> prefix + "-" + name)))
            .orElse("Normal");
    Supplier<XWPFParagraph> next = new Paragraphs(cell);
    List<Element> blocks =
        children(element).stream().filter(c -> BLOCKS.contains(c.getLocalName())).toList();
    if (blocks.isEmpty()) {
      paragraph(element, next.get(), otherwise);
    }
    blocks.forEach(block -> paragraph(block, next.get(), otherwise));
  }

  /// A new cell has one paragraph already.
  private static final class Paragraphs implements Supplier<XWPFParagraph> {

    private final XWPFTableCell cell;
    private boolean first = true;

    Paragraphs(XWPFTableCell cell) {
      this.cell = cell;
    }

    @Override
    public XWPFParagraph get() {
      boolean there = first && !cell.getParagraphs().isEmpty();
      first = false;
      return there ? cell.getParagraphs().getFirst() : cell.addParagraph();
    }
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : children(table)) {
      if (part.getLocalName().equals("tr")) {
        rows.add(part);
      } else {
        children(part).stream().filter(row -> row.getLocalName().equals("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<String> widths(Element table) {
    return children(table).stream()
        .filter(part -> part.getLocalName().equals("colgroup"))
        .flatMap(group -> children(group).stream())
        .map(col -> col.getAttribute("style"))
        .toList();
  }

  private static List<String> classes(Element element) {
    return List.of(element.getAttribute("class").strip().split("\\s+"));
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
