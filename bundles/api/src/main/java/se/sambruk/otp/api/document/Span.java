package se.sambruk.otp.api.document;

import java.util.Objects;
import java.util.Optional;

/** A stretch of running text with one look; it may lead somewhere. Immutable. */
public final class Span {
    /** How a stretch of text stands out. */
    public enum Style {
        PLAIN,
        EMPHASIS,
        STRONG,
        CODE
    }

    private final String text;
    private final Style style;
    private final String anchor;
    private final String address;

    private Span(String text, Style style, String anchor, String address) {
        this.text = Objects.requireNonNull(text);
        this.style = Objects.requireNonNull(style);
        this.anchor = anchor;
        this.address = address;
    }

    public static Span of(String text) {
        return new Span(text, Style.PLAIN, null, null);
    }

    public static Span of(String text, Style style) {
        return new Span(text, style, null, null);
    }

    /** A cross reference to the id of a section, block or row within the document. */
    public Span to(String anchorId) {
        return new Span(text, style, Objects.requireNonNull(anchorId), null);
    }

    /** A link to an address outside the document. */
    public Span linking(String absoluteAddress) {
        return new Span(text, style, null, Objects.requireNonNull(absoluteAddress));
    }

    public String text() {
        return text;
    }

    public Style style() {
        return style;
    }

    /** The id that it refers to within the document. */
    public Optional<String> anchor() {
        return Optional.ofNullable(anchor);
    }

    /** The address that it links to. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }
}
