package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;

/** A drawn view, and what it shows in words. Immutable. */
public final class Diagram {
    /** The media type of a drawing that stays sharp at any size. */
    public static final String SVG = "image/svg+xml";

    /** The media type of a drawing in pixels. */
    public static final String PNG = "image/png";

    private final byte[] image;
    private final String mediaType;
    private final int width;
    private final int height;
    private final String title;
    private final String alternative;
    private final ContentHash content;

    private Diagram(
            byte[] image,
            String mediaType,
            int width,
            int height,
            String title,
            String alternative,
            ContentHash content) {
        this.image = image.clone();
        this.mediaType = Objects.requireNonNull(mediaType);
        this.width = width;
        this.height = height;
        this.title = Objects.requireNonNull(title);
        this.alternative = Objects.requireNonNull(alternative);
        this.content = content;
    }

    /**
     * @param mediaType {@link #SVG} or {@link #PNG}
     * @param width in pixels, as the next
     * @param alternative what it shows, as sentences; not blank
     */
    public static Diagram of(byte[] image, String mediaType, int width, int height, String title, String alternative) {
        return new Diagram(image, mediaType, width, height, title, alternative, null);
    }

    /**
     * The same drawing, with the hash of what it has been drawn of.
     *
     * @param shown see {@link #content()}
     */
    public Diagram showing(ContentHash shown) {
        return new Diagram(image, mediaType, width, height, title, alternative, Objects.requireNonNull(shown));
    }

    public byte[] image() {
        return image.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public String title() {
        return title;
    }

    public String alternative() {
        return alternative;
    }

    /**
     * The hash of what the drawing shows: its boxes with their texts, kinds, looks and nesting, its lines with theirs, and where whoever
     * made the view has put them. Where the platform has put what nobody has put anywhere is no part of it, so that the hash outlives
     * changes in how views are laid out and drawn. Nor is {@link #alternative()}. Empty where whoever drew it does not tell.
     */
    public Optional<ContentHash> content() {
        return Optional.ofNullable(content);
    }
}
