package org.tiendo.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Writes HTML into a DOCX file. The look is that of Word's own styles: those of the layout's `report.docx`, of which everything
/// but the text is taken, or of its `styles.xml`.
final class DocxPaper {

  private static final String REFERENCE = "report.docx";
  private static final String STYLES = "styles.xml";

  private final Layout layout;

  DocxPaper(Layout layout) {
    this.layout = layout;
  }

  byte[] of(Document html, Paper paper) throws IOException {
    Optional<Layout.Found> reference = layout.find(REFERENCE);
    PageSize page = PageSize.of(layout.file("report.css"));
    try (XWPFDocument docx = reference.isPresent() ? opened(reference.get()) : styled()) {
      new DocxBody(docx, page).write(body(html));
      if (reference.isEmpty()) {
        section(docx, page);
      }
      describe(docx, paper);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      docx.write(out);
      return FixedZip.of(out.toByteArray(), paper.made());
    }
  }

  private static Element body(Document html) {
    return (Element) html.getElementsByTagNameNS("*", "body").item(0);
  }

  private static XWPFDocument opened(Layout.Found reference) {
    try {
      XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(reference.bytes()));
      for (int i = docx.getBodyElements().size() - 1; i >= 0; i--) {
        docx.removeBodyElement(i);
      }
      return docx;
    } catch (IOException | RuntimeException e) {
      throw new LayoutProblem(reference.place(), 0, "The file is no document of Word", e);
    }
  }

  private XWPFDocument styled() throws IOException {
    XWPFDocument docx = new XWPFDocument();
    Layout.Found styles = layout.file(STYLES);
    Xhtml.parse(styles.place(), styles.text());
    try {
      docx.createStyles().setStyles(StylesDocument.Factory.parse(styles.text()).getStyles());
    } catch (XmlException e) {
      docx.close();
      throw new LayoutProblem(
          styles.place(), e.getError().getLine(), "The file holds no styles of Word", e);
    }
    return docx;
  }

  private static void section(XWPFDocument docx, PageSize page) {
    CTBody body = docx.getDocument().getBody();
    CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(page.width()));
    size.setH(BigInteger.valueOf(page.height()));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(page.top()));
    margins.setRight(BigInteger.valueOf(page.right()));
    margins.setBottom(BigInteger.valueOf(page.bottom()));
    margins.setLeft(BigInteger.valueOf(page.left()));
    margins.setHeader(BigInteger.valueOf(page.top() / 2));
    margins.setFooter(BigInteger.valueOf(page.bottom() / 2));
    margins.setGutter(BigInteger.ZERO);
    number(docx.createHeader(HeaderFooterType.DEFAULT));
    docx.createHeader(HeaderFooterType.FIRST).createParagraph();
  }

  /// The first page has a header of its own, so it bears no number.
  private static void number(XWPFHeader header) {
    XWPFParagraph paragraph = header.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setStyle("page-number");
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private static void describe(XWPFDocument docx, Paper paper) {
    docx.getProperties().getCoreProperties().setTitle(paper.title());
    docx.getProperties().getCoreProperties().setCreator(Paper.PRODUCER);
    docx.getProperties().getExtendedProperties().setApplication(Paper.PRODUCER);
    docx.getStyles().setSpellingLanguage(paper.language());
  }
}
