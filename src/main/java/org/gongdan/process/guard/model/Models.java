package org.gongdan.process.guard.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gongdan.process.guard.form.FormSchema;
import org.gongdan.process.guard.form.FormSchemaException;
import org.gongdan.process.words.WordFile;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Says of a file what speaks against deploying it; nothing means it is safe (whether it is well made, the lint says). */
public class Models {

    private final Supplier<Set<String>> steps;

    public Models(Supplier<Set<String>> steps) {
        this.steps = steps;
    }

    public List<Objection> objections(String file, byte[] content) {
        if (file.endsWith(".bpmn")) {
            return objections(file, content, Diagrams.GRAMMAR);
        } else if (file.endsWith(".dmn")) {
            return objections(file, content, Tables.GRAMMAR);
        } else if (file.endsWith(".form")) {
            return formObjections(file, content);
        } else if (file.endsWith(WordFile.ENDING)) {
            return wordObjections(file, content);
        }
        return List.of(new Objection(file, "", "Only .bpmn, .dmn, .form and .po files can be deployed."));
    }

    private List<Objection> objections(String file, byte[] content, Grammar grammar) {
        try {
            return grammar.objections(file, parse(content), steps.get());
        } catch (SAXException | IOException unreadable) {
            return List.of(new Objection(file, "", "Not readable as XML: " + unreadable.getMessage()));
        }
    }

    private List<Objection> formObjections(String file, byte[] content) {
        try {
            FormSchema.parse(content);
            return List.of();
        } catch (FormSchemaException refused) {
            return refused.sentences().stream()
                    .map(sentence -> new Objection(file, sentence.field(), sentence.text()))
                    .toList();
        }
    }

    private List<Objection> wordObjections(String file, byte[] content) {
        try {
            WordFile.parse(content);
            return List.of();
        } catch (IllegalArgumentException refused) {
            return List.of(new Objection(file, "", String.valueOf(refused.getMessage())));
        }
    }

    private Element parse(byte[] content) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
