package org.syntofin.course.check;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.syntofin.course.reading.Ids;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.SourceText;

/**
 * Whether an SVG is only a picture: no document type (and so no entities), no script, nothing that listens or loads from
 * elsewhere. It is refused and not cleaned, so that its author knows what stands in it.
 */
public final class SvgCheck {

    private static final Set<String> ACTIVE = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "handler",
            "listener",
            "set",
            "animate",
            "animatemotion",
            "animatetransform",
            "image",
            "a",
            "link",
            "meta");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\\s*['\"]?(?!#|['\"#])");
    private static final int LIMIT_BYTES = 1 << 20;

    private final String file;
    private final Findings findings;

    public SvgCheck(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    public void check(byte[] bytes) {
        SourceText.decode(file, bytes, LIMIT_BYTES, findings).ifPresent(source -> check(source.text()));
    }

    private void check(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, related, location) -> {}); // else the parser writes to the console
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            boolean root = true;
            boolean style = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    findings.error(at(reader.getLocation()), "file.svg-doctype");
                    return;
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    active(reader, "<?" + reader.getPITarget());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root && !reader.getLocalName().equals("svg")) {
                        findings.error(at(reader.getLocation()), "file.not-its-kind", "kind", "svg");
                        return;
                    }
                    root = false;
                    element(reader);
                    style = reader.getLocalName().equals("style");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    style = false;
                } else if (style && loads(reader.getText().toLowerCase(Locale.ROOT))) {
                    active(reader, "<style>");
                }
            }
        } catch (XMLStreamException broken) {
            Location where = broken.getLocation();
            findings.error(where == null ? Position.ofFile(file) : at(where), "file.not-its-kind", "kind", "svg");
        }
    }

    private void element(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(name)) {
            active(reader, "<" + name + ">");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            boolean leadsAway = attribute.equals("href") && !value.startsWith("#");
            if (attribute.startsWith("on") || leadsAway || loads(value)) {
                active(reader, attribute);
            }
        }
    }

    private static boolean loads(String value) {
        return value.contains("@import")
                || value.contains("javascript:")
                || ADDRESS.matcher(value).find();
    }

    private void active(XMLStreamReader reader, String what) {
        findings.error(at(reader.getLocation()), "file.svg-active", "what", Ids.shortened(what));
    }

    private Position at(Location location) {
        return new Position(file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }
}
