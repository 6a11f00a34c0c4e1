package se.sambruk.otp.api.document;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * A picture with a caption and a text alternative. One that is drawn in lines may have the same in pixels with it, for readers and formats
 * that show nothing else.
 */
public final class Figure extends Block {
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final byte[] image;
    private final String mediaType;
    private final String caption;
    private final String alternative;
    private final byte[] raster;
    private final ContentHash content;

    private Figure(
            String id,
            byte[] image,
            String mediaType,
            String caption,
            String alternative,
            byte[] raster,
            ContentHash content) {
        super(id, "");
        this.image = image.clone();
        this.mediaType = Objects.requireNonNull(mediaType);
        this.caption = Objects.requireNonNull(caption);
        this.alternative = Objects.requireNonNull(alternative);
        this.raster = raster;
        this.content = content;
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
        return new Figure(Objects.requireNonNull(id), image, mediaType, caption, alternative, null, null);
    }

    /**
     * The same figure, with its picture in pixels too. What shows SVG shows {@link #image()}, everything else this.
     *
     * @param png a PNG of the same, as many times larger as it is to stay sharp in print
     * @throws IllegalStateException if the figure's own picture is no SVG
     */
    public Figure withRaster(byte[] png) {
        if (!mediaType.equals(SVG)) {
            throw new IllegalStateException("only a figure in SVG has its picture in pixels beside it: " + caption);
        }
        return new Figure(id().orElseThrow(), image, mediaType, caption, alternative, png.clone(), content);
    }

    /**
     * The same figure, known by what it shows and not by how that has been drawn.
     *
     * @param shown the hash of what it is drawn of, such as {@link se.sambruk.otp.api.architecture.Diagram#content()}
     */
    public Figure showing(ContentHash shown) {
        return new Figure(
                id().orElseThrow(), image, mediaType, caption, alternative, raster, Objects.requireNonNull(shown));
    }

    /**
     * The same picture under another name and in other words.
     *
     * @param id what cross references name it by
     * @param otherAlternative what it shows, as sentences; not blank
     */
    public Figure told(String id, String otherCaption, String otherAlternative) {
        return new Figure(
                Objects.requireNonNull(id), image, mediaType, otherCaption, otherAlternative, raster, content);
    }

    public byte[] image() {
        return image.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The picture as PNG: what was put beside a picture in SVG, or the picture itself where it is a PNG; empty for neither. */
    public Optional<byte[]> raster() {
        if (mediaType.equals(PNG)) {
            return Optional.of(image());
        }
        return Optional.ofNullable(raster).map(byte[]::clone);
    }

    /**
     * What its picture shows: two with one hash show the same, though their bytes may differ. That of the picture's bytes, unless it is
     * known what it has been drawn of.
     */
    public ContentHash content() {
        return content == null ? ContentHash.ofBytes(image) : content;
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
