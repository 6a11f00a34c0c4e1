package se.sambruk.otp.format.pdf;

import java.util.Optional;

/** A picture. */
final class PictureStrip extends Strip {
    /** How much of its size a picture keeps at least when it is lowered. */
    private static final float LEAST = 0.72f;

    private final Tag tag;
    private final Tag.Content content;
    private final String name;
    private final float width;
    private final float height;

    /**
     * @param tag of the figure
     * @param name what the content of pages calls the picture
     */
    PictureStrip(Tag tag, String name, float width, float height) {
        this(tag, tag.content(), name, width, height);
    }

    private PictureStrip(Tag tag, Tag.Content content, String name, float width, float height) {
        this.tag = tag;
        this.content = content;
        this.name = name;
        this.width = width;
        this.height = height;
    }

    @Override
    float height() {
        return height;
    }

    @Override
    Optional<Strip> lowered(float by) {
        float scale = (height - by) / height;
        return scale < LEAST
                ? Optional.empty()
                : Optional.of(new PictureStrip(tag, content, name, width * scale, height * scale).like(this));
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        sheet.picture(content, name, x, top, width, height);
        if (sheet.isRead()) {
            float upper = Sheet.HEIGHT - top;
            tag.attribute(Attributes.box(x, upper - height, x + width, upper));
        }
    }
}
