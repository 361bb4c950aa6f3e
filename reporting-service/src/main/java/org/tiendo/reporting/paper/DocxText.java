package org.tiendo.reporting.paper;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Puts the text of a block into a paragraph: spaces as HTML has them, bold, italic and underlined parts, line breaks.
final class DocxText {

  private final XWPFParagraph paragraph;
  private boolean spaced = true;

  DocxText(XWPFParagraph paragraph) {
    this.paragraph = paragraph;
  }

  void write(Element element) {
    children(element, Set.of());
  }

  /// @param within names of the elements around
  private void children(Element element, Set<String> within) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        text(text.getData(), within);
      } else if (node instanceof Element child) {
        inline(child, within);
      }
    }
  }

  private void inline(Element element, Set<String> within) {
    if (element.getLocalName().equals("br")) {
      paragraph.createRun().addBreak();
      spaced = true;
      return;
    }
    Set<String> more = new HashSet<>(within);
    more.add(element.getLocalName());
    children(element, more);
  }

  private void text(String data, Set<String> within) {
    String text = data.replaceAll("[ \\t\\r\\n]+", " ");
    String kept = spaced && text.startsWith(" ") ? text.substring(1) : text;
    if (kept.isEmpty()) {
      return;
    }
    spaced = kept.endsWith(" ");
    XWPFRun run = paragraph.createRun();
    run.setText(kept);
    if (within.contains("b") || within.contains("strong")) {
      run.setBold(true);
    }
    if (within.contains("i") || within.contains("em")) {
      run.setItalic(true);
    }
    if (within.contains("u")) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
  }
}
