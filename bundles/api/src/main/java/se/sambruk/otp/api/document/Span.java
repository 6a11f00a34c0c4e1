package se.sambruk.otp.api.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A stretch of running text with one look; it may lead somewhere. Immutable. */
public final class Span {
    /** How a stretch of text stands out. */
    public enum Style {
        PLAIN,
        EMPHASIS,
        STRONG,
        CODE
    }

    private static final Set<String> PAGES = Set.of("http", "https");
    private static final String LETTER = "mailto";

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

    /**
     * Whether an address is one that a document should lead to: complete, well formed, and of a kind that opens a page or a letter and
     * nothing else. Formats report any other and keep the text.
     */
    public static boolean leads(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return scheme.equals(LETTER) || PAGES.contains(scheme) && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
