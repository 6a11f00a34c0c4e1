package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * An element of the structure tree: what a part of the document is, for those who do not see it. Its kids are tags, contents and links'
 * places, in the order in which they are read. Used by one thread.
 */
final class Tag {
    /**
     * A stretch of what is read, before it is known on which pages it comes to stand.
     */
    static final class Content {
        /** Where a part of it stands. */
        record Part(int sheet, int mark) {}

        private final Tag tag;
        private final List<Part> parts = new ArrayList<>();

        private Content(Tag tag) {
            this.tag = tag;
        }

        Tag tag() {
            return tag;
        }

        void standsAt(int sheet, int mark) {
            parts.add(new Part(sheet, mark));
        }

        List<Part> parts() {
            return parts;
        }
    }

    private final String type;
    private final List<Object> kids = new ArrayList<>();
    private final List<COSDictionary> attributes = new ArrayList<>();
    private String alternative;
    private String language;

    Tag(String type) {
        this.type = type;
    }

    /** A new element, last in this one. */
    Tag add(String kidType) {
        Tag kid = new Tag(kidType);
        kids.add(kid);
        return kid;
    }

    /** A new stretch of text, last in this one. */
    Content content() {
        Content content = new Content(this);
        kids.add(content);
        return content;
    }

    /** What a link covers on a page. */
    void add(LinkPlace place) {
        kids.add(place);
    }

    Tag alternative(String text) {
        alternative = text;
        return this;
    }

    Tag language(String code) {
        language = code;
        return this;
    }

    Tag attribute(COSDictionary value) {
        attributes.add(value);
        return this;
    }

    String type() {
        return type;
    }

    List<Object> kids() {
        return kids;
    }

    List<COSDictionary> attributes() {
        return attributes;
    }

    /** {@code null} if it has none, as the next. */
    String alternative() {
        return alternative;
    }

    String language() {
        return language;
    }
}
