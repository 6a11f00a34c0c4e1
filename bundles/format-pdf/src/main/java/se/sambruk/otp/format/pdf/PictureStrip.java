package se.sambruk.otp.format.pdf;

/** A picture. */
final class PictureStrip extends Strip {
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
        this.tag = tag;
        this.content = tag.content();
        this.name = name;
        this.width = width;
        this.height = height;
    }

    @Override
    float height() {
        return height;
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
