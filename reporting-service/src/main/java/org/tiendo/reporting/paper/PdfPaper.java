package org.tiendo.reporting.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/// Prints HTML into a PDF file for archives (PDF/A-2a) that can be read aloud (PDF/UA): every font is in it, and the order of
/// reading.
final class PdfPaper {

  private static final Pattern CREATED =
      Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final Fonts fonts;

  PdfPaper(Fonts fonts) {
    this.fonts = fonts;
  }

  /// @param css the style sheet, for the fonts that it names
  byte[] of(Document html, String css, Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.withW3cDocument(html, "about:blank");
      builder.withProducer(Paper.PRODUCER);
      builder.useUnicodeLineBreaker(new Lines());
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
      builder.usePdfUaAccessibility(true);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      fonts.into(builder, pdf, css);
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((_, _) -> false, when);
      }
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFKeepOpen();
        describe(pdf, paper);
        pdf.save(out);
      }
    }
    return out.toByteArray();
  }

  /// Where lines may end: as Java has it, so not within dates.
  private static final class Lines implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);

    @Override
    public int next() {
      return lines.next();
    }

    @Override
    public void setText(String text) {
      lines.setText(text);
    }
  }

  private static void describe(PDDocument pdf, Paper paper) throws IOException {
    Calendar made = GregorianCalendar.from(paper.made().atZone(ZoneOffset.UTC));
    pdf.getDocumentInformation().setCreationDate(made);
    pdf.setDocumentId(made.getTimeInMillis());
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String about = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String fixed = CREATED.matcher(about).replaceAll("$1" + DATE.format(paper.made()) + "$2");
    metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
  }
}
