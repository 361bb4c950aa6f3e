package org.tiendo.reporting.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// The fonts that PDF files can be written in: those of this machine, and a free serif one with the metrics of the usual one
/// that comes with the product, so that a paper never depends on what is installed.
public final class Fonts {

  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final String SHIPPED = "Liberation Serif";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final List<Path> folders;
  private @Nullable List<Face> installed;

  /// @param folders where fonts of this machine lie; those that are not there are passed over
  public Fonts(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /// A font file.
  private record Face(String family, boolean bold, boolean italic, FSSupplier<InputStream> file) {

    void into(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
      builder.useFont(
          new PDFontSupplier(font(pdf)),
          family,
          bold ? BOLD : NORMAL,
          italic ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }

    /// Each letter by its own glyph. With ligatures the library looks through all substitutions of the font for every word, which took
    /// two thirds of the time, and what is read aloud or copied may lack the letters that were drawn as one.
    private PDFont font(PDDocument pdf) throws IOException {
      try (InputStream in = file.supply()) {
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        font.setEnableGsub(false);
        pdf.registerTrueTypeFontForClosing(font);
        return PDType0Font.load(pdf, font, true);
      }
    }
  }

  /// Hands over those that a style sheet names in quotes, as far as they are there, and the shipped one.
  void into(PdfRendererBuilder builder, PDDocument pdf, String css) throws IOException {
    Set<String> named = new TreeSet<>();
    QUOTED.matcher(css).results().forEach(found -> named.add(found.group(1)));
    named.remove(SHIPPED);
    for (Face face : installed()) {
      if (named.contains(face.family())) {
        installed(face, builder, pdf);
      }
    }
    for (Face face : shipped()) {
      face.into(builder, pdf);
    }
  }

  private static void installed(Face face, PdfRendererBuilder builder, PDDocument pdf) {
    try {
      face.into(builder, pdf);
    } catch (IOException | RuntimeException e) {
      // one that cannot be put into a file is none for papers
    }
  }

  private static List<Face> shipped() {
    return Stream.of("Regular", "Bold", "Italic", "BoldItalic")
        .map(style ->
            new Face(
                SHIPPED,
                style.startsWith("Bold"),
                style.endsWith("Italic"),
                () ->
                    Objects.requireNonNull(
                        Fonts.class.getResourceAsStream(
                            "/liberation/LiberationSerif-" + style + ".ttf"))))
        .toList();
  }

  /// Looked for once, when the first paper is made.
  private synchronized List<Face> installed() {
    List<Face> known = installed;
    if (known == null) {
      known = folders.stream().filter(Files::isDirectory).flatMap(Fonts::in).toList();
      installed = known;
    }
    return known;
  }

  private static Stream<Face> in(Path folder) {
    List<Face> faces = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
          .sorted()
          .forEach(file -> read(file, faces));
    } catch (IOException | UncheckedIOException e) {
      return faces.stream();
    }
    return faces.stream();
  }

  private static void read(Path file, List<Face> faces) {
    try (RandomAccessReadBufferedFile content = new RandomAccessReadBufferedFile(file.toFile())) {
      FontHeaders headers = new TTFParser().parseTableHeaders(content);
      Integer style = headers.getHeaderMacStyle();
      String family = headers.getFontFamily();
      if (headers.getError() == null && style != null && family != null) {
        faces.add(new Face(family, (style & 1) != 0, (style & 2) != 0, () -> stream(file)));
      }
    } catch (IOException | RuntimeException e) {
      // a font file that cannot be read is no font
    }
  }

  private static InputStream stream(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
