package se.sambruk.otp.api.architecture;

import java.util.Objects;

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

    private Diagram(byte[] image, String mediaType, int width, int height, String title, String alternative) {
        this.image = image.clone();
        this.mediaType = Objects.requireNonNull(mediaType);
        this.width = width;
        this.height = height;
        this.title = Objects.requireNonNull(title);
        this.alternative = Objects.requireNonNull(alternative);
    }

    /**
     * @param mediaType {@link #SVG} or {@link #PNG}
     * @param width in pixels, as the next
     * @param alternative what it shows, as sentences; not blank
     */
    public static Diagram of(byte[] image, String mediaType, int width, int height, String title, String alternative) {
        return new Diagram(image, mediaType, width, height, title, alternative);
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
}
