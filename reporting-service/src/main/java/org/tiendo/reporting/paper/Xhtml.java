package org.tiendo.reporting.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XHTML without document types, entities or anything from outside.
final class Xhtml {

  private static final Pattern ILLEGAL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private Xhtml() {}

  /// A text without the characters that no XML can hold.
  static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("");
  }

  /// @param place for the problem
  /// @throws LayoutProblem if it is not well-formed
  static Document parse(String place, String text) {
    try {
      return builder().parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException e) {
      throw new LayoutProblem(place, e.getLineNumber(), String.valueOf(e.getMessage()), e);
    } catch (SAXException | IOException e) {
      throw new LayoutProblem(place, 0, "The file cannot be read as XHTML", e);
    }
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java reads no XML safely", e);
    }
  }

  /// The JDK's own handler prints to the terminal.
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {
      // what is only a warning changes nothing
    }

    @Override
    public void error(SAXParseException exception) throws SAXParseException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXParseException {
      throw exception;
    }
  }
}
