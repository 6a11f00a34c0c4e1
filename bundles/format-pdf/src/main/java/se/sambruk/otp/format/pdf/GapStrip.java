package se.sambruk.otp.format.pdf;

/** Nothing, so high; or the place of something that has nothing to show. */
final class GapStrip extends Strip {
    private final float height;

    GapStrip(float height) {
        this.height = height;
    }

    @Override
    float height() {
        return height;
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        // Nothing is to be seen.
    }
}
