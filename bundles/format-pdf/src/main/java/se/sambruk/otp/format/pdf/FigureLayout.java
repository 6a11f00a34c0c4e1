package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/** Makes strips of figures; a picture that cannot be shown is told of in words. */
final class FigureLayout {
    /** As high as a page leaves room for with its caption. */
    private static final float HIGHEST = 550;
    /** 96 pixels to the inch. */
    private static final float POINTS_PER_PIXEL = 0.75f;

    private final TextLayout text;
    private final Book book;
    private final Pictures pictures;
    private final Words words;
    private final Losses losses;

    FigureLayout(TextLayout text, Book book, Pictures pictures, Words words, Losses losses) {
        this.text = text;
        this.book = book;
        this.pictures = pictures;
        this.words = words;
        this.losses = losses;
    }

    List<Strip> figure(Figure figure, Tag parent, float width) throws IOException {
        List<Strip> strips = new ArrayList<>();
        boolean captioned = !Characters.isBlank(figure.caption());
        Optional<Pictures.Picture> picture = picture(figure);
        if (picture.isPresent()) {
            strips.add(strip(figure, picture.get(), parent, width).kept(captioned));
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
                    Setting.of(Look.FIGURE_CAPTION, width).inOnePiece()));
        }
        return strips;
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

    private Strip strip(Figure figure, Pictures.Picture picture, Tag parent, float widest) {
        float wide = picture.width() * POINTS_PER_PIXEL;
        float high = picture.height() * POINTS_PER_PIXEL;
        float scale = Math.min(1, Math.min(widest / wide, HIGHEST / high));
        Tag tag = parent.add("Figure").alternative(figure.alternative());
        return new PictureStrip(tag, book.picture(picture.image()), wide * scale, high * scale).spaced(9, 3);
    }
}
