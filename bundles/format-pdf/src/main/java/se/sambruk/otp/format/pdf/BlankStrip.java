package se.sambruk.otp.format.pdf;

/** An empty place to write in, as a dotted line. */
final class BlankStrip extends Strip {
    private static final float LONGEST = 110;

    private final Tag.Content content;
    private final String said;
    private final Look look;
    private final float width;

    /**
     * @param said what those who do not see it hear
     */
    BlankStrip(Tag.Content content, String said, Look look, float width) {
        this.content = content;
        this.said = said;
        this.look = look;
        this.width = Math.min(width, LONGEST);
    }

    @Override
    float height() {
        return look.line();
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        sheet.blank(content, said, x, LineStrip.baseline(look, top), width);
    }
}
