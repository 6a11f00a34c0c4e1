package se.sambruk.otp.format.pdf;

import java.util.Optional;

/** A picture. */
final class PictureStrip extends Strip {
    private final Tag tag;
    private final Tag.Content content;
    private final String name;
    private final float width;
    private final float height;
    private final float least;

    /**
     * @param tag of the figure
     * @param name what the content of pages calls the picture
     * @param least how high it is at least when it is lowered
     */
    PictureStrip(Tag tag, String name, float width, float height, float least) {
        this(tag, tag.content(), name, width, height, least);
    }

    private PictureStrip(Tag tag, Tag.Content content, String name, float width, float height, float least) {
        this.tag = tag;
        this.content = content;
        this.name = name;
        this.width = width;
        this.height = height;
        this.least = least;
    }

    @Override
    float height() {
        return height;
    }

    @Override
    Optional<Strip> lowered(float by) {
        float scale = (height - by) / height;
        return height - by < least
                ? Optional.empty()
                : Optional.of(new PictureStrip(tag, content, name, width * scale, height * scale, least).like(this));
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        sheet.picture(content, name, x, top, width, height);
        if (sheet.isRead()) {
            float upper = sheet.height() - top;
            tag.attribute(Attributes.box(x, upper - height, x + width, upper));
        }
    }
}
