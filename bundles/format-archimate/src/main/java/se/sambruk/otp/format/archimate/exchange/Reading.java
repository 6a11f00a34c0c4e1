package se.sambruk.otp.format.archimate.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.archimate.common.Findings;
import se.sambruk.otp.format.archimate.common.Languages;
import se.sambruk.otp.format.archimate.common.Stopped;
import se.sambruk.otp.format.archimate.common.Unfit;
import se.sambruk.otp.format.archimate.xml.XmlNode;
import se.sambruk.otp.format.archimate.xml.XmlStart;

/** What all parts of one reading share: the file's name, what is told of it, and how texts are read. */
final class Reading {
    private final String file;
    private final Findings findings;

    Reading(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    SourceLocation at(XmlNode node) {
        return node.place().in(file);
    }

    /** What a name or label says in each language. One language twice is once too many: the first counts. */
    LanguageText name(XmlNode node, String id) {
        return texts(node.children("name", "label"), id, false);
    }

    /** What a documentation says in each language; several paragraphs of one language are put together. */
    LanguageText documentation(XmlNode node, String id) {
        return texts(node.children("documentation"), id, true);
    }

    private LanguageText texts(List<XmlNode> parts, String id, boolean joined) {
        if (parts.isEmpty()) {
            return LanguageText.EMPTY;
        }
        for (XmlNode part : parts) {
            suit(part.text(), id, part);
        }
        if (parts.size() == 1 && language(parts.get(0)).equals(LanguageText.UNTOLD)) {
            return LanguageText.of(parts.get(0).text());
        }
        TreeMap<String, StringBuilder> texts = new TreeMap<>();
        for (XmlNode part : parts) {
            String language = language(part);
            StringBuilder before = texts.get(language);
            if (before == null) {
                texts.put(language, new StringBuilder(part.text()));
            } else if (joined) {
                before.append("\n\n").append(part.text());
            } else if (!part.text().contentEquals(before)) {
                findings.warn("OTP-5456", part.name(), id, at(part));
            }
        }
        TreeMap<String, String> whole = new TreeMap<>();
        texts.forEach((language, text) -> whole.put(language, text.toString()));
        return of(whole);
    }

    static String language(XmlNode part) {
        return Languages.decode(part.attribute(XmlStart.LANGUAGE).strip());
    }

    // A text of no language that is empty is what must stand there where there is no text.
    static LanguageText of(TreeMap<String, String> texts) {
        boolean none = texts.size() == 1
                && texts.getOrDefault(LanguageText.UNTOLD, "-").isEmpty();
        return none ? LanguageText.EMPTY : LanguageText.of(texts);
    }

    /** Tells of characters in a text that no pack can carry. */
    void suit(String text, String id, XmlNode at) {
        Unfit.tell(text, id, () -> at(at), findings);
    }

    /** Tells of children that nobody asks for, of attributes of other namespaces, and of characters in any that no pack can carry. */
    void leave(XmlNode node, String id, Set<String> known) {
        Stopped.ifInterrupted();
        List<XmlNode> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            XmlNode child = children.get(i);
            if (!known.contains(child.name())) {
                notKept(node.name() + "/" + child.name(), id, child);
            }
        }
        for (int i = 0; i < node.attributeCount(); i++) {
            String name = node.attributeName(i);
            suit(node.attributeValue(i), id, node);
            if (name.charAt(0) == '{') {
                notKept(name.substring(name.indexOf('}') + 1), id, node);
            }
        }
    }

    /** Tells that something cannot be kept. */
    void notKept(String what, String id, XmlNode node) {
        findings.tell("OTP-5450", what, id, at(node));
    }
}
