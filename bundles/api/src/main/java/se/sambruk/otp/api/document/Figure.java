package se.sambruk.otp.api.document;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * A picture with a caption and a text alternative. One that is drawn in lines may have the same in pixels with it, for readers and formats
 * that show nothing else.
 */
public final class Figure extends Block {
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final Picture picture;
    private final String caption;
    private final String alternative;
    private final Raster raster;
    private final ContentHash content;

    /** A picture in pixels that is made when somebody asks for it, once for all figures that show it. */
    private static final class Raster {
        private Supplier<Optional<Picture>> maker;
        private Optional<Picture> made = Optional.empty();

        Raster(Supplier<Optional<Picture>> maker) {
            this.maker = maker;
        }

        synchronized Optional<Picture> get() {
            if (maker != null) {
                made = maker.get();
                maker = null;
            }
            return made;
        }
    }

    private Figure(String id, Picture picture, String caption, String alternative, Raster raster, ContentHash content) {
        super(id, "");
        this.picture = Objects.requireNonNull(picture);
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
        return of(id, Picture.of(image, mediaType), caption, alternative);
    }

    /**
     * A figure that shows a picture that others may show too.
     *
     * @param id what cross references name it by
     * @param alternative what it shows, as sentences; not blank
     */
    public static Figure of(String id, Picture picture, String caption, String alternative) {
        return new Figure(Objects.requireNonNull(id), picture, caption, alternative, null, null);
    }

    /**
     * The same figure, with its picture in pixels too. What shows SVG shows {@link #image()}, everything else this.
     *
     * @param png a PNG of the same, as many times larger as it is to stay sharp in print
     * @throws IllegalStateException if the figure's own picture is no SVG
     */
    public Figure withRaster(byte[] png) {
        Picture pixels = Picture.of(png, PNG);
        return withRaster(() -> Optional.of(pixels));
    }

    /**
     * The same figure, with its picture in pixels too, made when somebody asks for it.
     *
     * @param png gives a PNG of the same, as many times larger as it is to stay sharp in print, or nothing where it cannot be made; called at
     *     most once, by whichever thread asks first
     * @throws IllegalStateException if the figure's own picture is no SVG
     */
    public Figure withRaster(Supplier<Optional<Picture>> png) {
        if (!mediaType().equals(SVG)) {
            throw new IllegalStateException("only a figure in SVG has its picture in pixels beside it: " + caption);
        }
        return new Figure(id().orElseThrow(), picture, caption, alternative, new Raster(png), content);
    }

    /**
     * The same figure, known by what it shows and not by how that has been drawn.
     *
     * @param shown the hash of what it is drawn of, such as {@link se.sambruk.otp.api.architecture.Diagram#content()}
     */
    public Figure showing(ContentHash shown) {
        return new Figure(id().orElseThrow(), picture, caption, alternative, raster, Objects.requireNonNull(shown));
    }

    /**
     * The same picture under another name and in other words.
     *
     * @param id what cross references name it by
     * @param otherAlternative what it shows, as sentences; not blank
     */
    public Figure told(String id, String otherCaption, String otherAlternative) {
        return new Figure(Objects.requireNonNull(id), picture, otherCaption, otherAlternative, raster, content);
    }

    /** What it shows, shared by all figures that show it. */
    public Picture picture() {
        return picture;
    }

    /** A copy of the picture's bytes. */
    public byte[] image() {
        return picture.bytes();
    }

    public String mediaType() {
        return picture.mediaType();
    }

    /** The picture as PNG: what was put beside a picture in SVG, or the picture itself where it is a PNG; empty for neither. */
    public Optional<byte[]> raster() {
        return pixels().map(Picture::bytes);
    }

    /** As {@link #raster()}, without a copy. It may have to be drawn first, which takes time. */
    public Optional<Picture> pixels() {
        if (mediaType().equals(PNG)) {
            return Optional.of(picture);
        }
        return raster == null ? Optional.empty() : raster.get();
    }

    /**
     * What its picture shows: two with one hash show the same, though their bytes may differ. That of the picture's bytes, unless it is
     * known what it has been drawn of.
     */
    public ContentHash content() {
        return content == null ? picture.hash() : content;
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
