package org.syntofin.authoring;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG written anew from the elements and attributes that draw. A document type is refused, for its entities; whatever
 * else is not in the lists is left out with all that it holds.
 */
final class SvgPicture {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textpath",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "pattern",
            "marker",
            "symbol",
            "use",
            "switch");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "viewbox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "points",
            "dx",
            "dy",
            "rotate",
            "transform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "text-anchor",
            "dominant-baseline",
            "alignment-baseline",
            "letter-spacing",
            "word-spacing",
            "text-decoration",
            "clip-path",
            "clip-rule",
            "clippathunits",
            "mask",
            "maskunits",
            "maskcontentunits",
            "patternunits",
            "patterntransform",
            "patterncontentunits",
            "gradientunits",
            "gradienttransform",
            "spreadmethod",
            "offset",
            "stop-color",
            "stop-opacity",
            "markerwidth",
            "markerheight",
            "markerunits",
            "refx",
            "refy",
            "orient",
            "marker-start",
            "marker-mid",
            "marker-end",
            "preserveaspectratio",
            "display",
            "visibility",
            "overflow",
            "pathlength",
            "role",
            "aria-label",
            "startoffset",
            "textlength",
            "lengthadjust",
            "vector-effect",
            "paint-order");

    private SvgPicture() {}

    /** The picture alone; empty where it is none. */
    static Optional<byte[]> cleaned(byte[] bytes) {
        XMLInputFactory input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setXMLReporter((message, type, related, location) -> {}); // else the parser writes to the console
        StringWriter text = new StringWriter();
        try {
            XMLStreamReader in = input.createXMLStreamReader(new ByteArrayInputStream(bytes));
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            return copy(in, out) ? Optional.of(text.toString().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
    }

    private static boolean copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        int depth = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                return false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 0 && !in.getLocalName().equals("svg")) {
                    return false;
                }
                if (drawing(in)) {
                    element(in, out, depth == 0);
                    depth++;
                } else {
                    skip(in);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                out.writeEndElement();
                depth--;
            } else if (depth > 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                out.writeCharacters(in.getText());
            }
        }
        out.flush();
        return true;
    }

    private static boolean drawing(XMLStreamReader in) {
        String space = in.getNamespaceURI();
        return (space == null || space.isEmpty() || space.equals(SVG))
                && ELEMENTS.contains(in.getLocalName().toLowerCase(Locale.ROOT));
    }

    private static void element(XMLStreamReader in, XMLStreamWriter out, boolean root) throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        if (root) {
            out.writeAttribute("xmlns", SVG);
        }
        for (int at = 0; at < in.getAttributeCount(); at++) {
            String name = in.getAttributeLocalName(at);
            String value = in.getAttributeValue(at);
            boolean inside = name.equals("href") && value.strip().startsWith("#");
            if (inside || (ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT)) && harmless(value))) {
                out.writeAttribute(name, value);
            }
        }
    }

    /** Only what stands in the picture itself may be pointed at. */
    private static boolean harmless(String value) {
        String small = value.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return !small.contains("javascript:")
                && !small.contains("data:")
                && !small.replaceAll("url\\(['\"]?#", "").contains("url(");
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
