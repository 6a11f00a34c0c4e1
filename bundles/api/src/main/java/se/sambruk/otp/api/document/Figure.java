package se.sambruk.otp.api.document;

import java.util.Objects;

/** A picture with a caption and a text alternative. */
public final class Figure extends Block {
    private final byte[] image;
    private final String mediaType;
    private final String caption;
    private final String alternative;

    private Figure(String id, byte[] image, String mediaType, String caption, String alternative) {
        super(id, "");
        this.image = image.clone();
        this.mediaType = Objects.requireNonNull(mediaType);
        this.caption = Objects.requireNonNull(caption);
        this.alternative = Objects.requireNonNull(alternative);
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a figure needs a text alternative: " + caption);
        }
    }

    /**
     * @param id what cross references name it by
     * @param mediaType {@code image/png} or {@code image/svg+xml}
     * @param alternative what it shows, as sentences; not blank
     */
    public static Figure of(String id, byte[] image, String mediaType, String caption, String alternative) {
        return new Figure(Objects.requireNonNull(id), image, mediaType, caption, alternative);
    }

    public byte[] image() {
        return image.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public String caption() {
        return caption;
    }

    public String alternative() {
        return alternative;
    }

    @Override
    public String plainText() {
        return caption + "\n" + alternative;
    }
}
