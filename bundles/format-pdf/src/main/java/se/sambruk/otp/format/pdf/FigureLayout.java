package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.DrawingFacts;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/** Makes strips of figures; a picture that cannot be shown is told of in words. */
final class FigureLayout {
    /** As high as a page leaves room for with its caption. */
    private static final float HIGHEST = 550;
    /** 96 pixels to the inch. */
    private static final float POINTS_PER_PIXEL = 0.75f;
    /** How much of its size a picture keeps at least when it is lowered. */
    private static final double LEAST = 0.72;
    /** What a caption takes below a picture that fills a page. */
    private static final float CAPTION = 30;

    /** How much smaller than its natural size a picture becomes, and whether it gets a page that lies down. */
    private record Size(float scale, boolean lying) {}

    private final TextLayout text;
    private final Book book;
    private final Pictures pictures;
    private final Furniture furniture;
    private final Words words;
    private final Losses losses;

    FigureLayout(TextLayout text, Book book, Pictures pictures, Furniture furniture, Words words, Losses losses) {
        this.text = text;
        this.book = book;
        this.pictures = pictures;
        this.furniture = furniture;
        this.words = words;
        this.losses = losses;
    }

    /**
     * @param narrow whether it stands in a cell, which cannot leave its table for a page that lies down
     */
    List<Strip> figure(Figure figure, Tag parent, float width, boolean narrow) throws IOException {
        List<Strip> strips = new ArrayList<>();
        boolean captioned = !Characters.isBlank(figure.caption());
        Optional<Pictures.Picture> picture = picture(figure);
        Size size = picture.isEmpty() ? new Size(0, false) : size(picture.get(), width, narrow);
        if (picture.isPresent()) {
            strips.add(strip(figure, picture.get(), parent, size.scale()).kept(captioned));
            picture.get()
                    .drawing()
                    .map(drawing -> drawing.points(size.scale()))
                    .filter(points -> points > 0 && points < DrawingFacts.NEARLY_LEGIBLE)
                    .ifPresent(points -> losses.illegible(figure.caption(), points));
        } else {
            strips.addAll(text.text(
                    words.get("figure.alternative", figure.alternative()),
                    parent.add("P"),
                    Setting.of(Look.ALTERNATIVE, width).leading(captioned)));
        }
        if (captioned) {
            strips.addAll(text.text(
                    figure.caption(),
                    parent.add("P"),
                    Setting.of(Look.FIGURE_CAPTION, size.lying() ? Furniture.LYING_WIDTH : width)
                            .inOnePiece()));
        }
        strips.forEach(strip -> strip.lying(size.lying()));
        return strips;
    }

    /** Lying down only where that makes words legible which are not so in the text, or else makes what stays hard to read larger. */
    private Size size(Pictures.Picture picture, float width, boolean narrow) {
        Size inText = new Size(scale(picture, width, HIGHEST), false);
        if (narrow || picture.drawing().isEmpty()) {
            return inText;
        }
        DrawingFacts drawing = picture.drawing().get();
        float high = furniture.bottom(true) - furniture.top() - CAPTION;
        Size lying = new Size(scale(picture, Furniture.LYING_WIDTH, high), true);
        for (double wanted : new double[] {DrawingFacts.LEGIBLE, DrawingFacts.NEARLY_LEGIBLE}) {
            for (Size size : List.of(inText, lying)) {
                if (drawing.points(size.scale()) >= wanted) {
                    return size;
                }
            }
        }
        return drawing.points(lying.scale()) > drawing.points(inText.scale()) ? lying : inText;
    }

    private static float scale(Pictures.Picture picture, float width, float height) {
        float wide = picture.width() * POINTS_PER_PIXEL;
        float high = picture.height() * POINTS_PER_PIXEL;
        return Math.min(1, Math.min(width / wide, height / high));
    }

    private Optional<Pictures.Picture> picture(Figure figure) throws IOException {
        Optional<byte[]> raster = figure.raster();
        if (raster.isEmpty()) {
            losses.imageType(figure.caption(), figure.mediaType());
            return Optional.empty();
        }
        Optional<Pictures.Picture> picture = pictures.read(raster.get(), figure);
        if (picture.isEmpty()) {
            losses.unreadableImage(figure.caption());
        }
        return picture;
    }

    private Strip strip(Figure figure, Pictures.Picture picture, Tag parent, float scale) {
        float high = picture.height() * POINTS_PER_PIXEL * scale;
        float wide = picture.width() * POINTS_PER_PIXEL * scale;
        double points = picture.drawing().map(drawing -> drawing.points(scale)).orElse(0.0);
        // Rather on the next page than with words that nobody reads.
        double kept = points > 0 ? Math.max(LEAST, Math.min(1, DrawingFacts.LEGIBLE / points)) : LEAST;
        Tag tag = parent.add("Figure").alternative(figure.alternative());
        return new PictureStrip(tag, book.picture(picture.image()), wide, high, (float) (high * kept)).spaced(9, 3);
    }
}
