package se.sambruk.otp.diagram;

/**
 * How much is drawn, and how finely.
 *
 * @param layoutItems boxes and lines of a view that is laid out
 * @param drawingItems boxes and lines of a view that is laid out already
 * @param pixels of a drawing in pixels
 * @param scale how many pixels such a drawing has for each of its own
 */
record Limits(int layoutItems, int drawingItems, long pixels, double scale) {
    Limits {
        if (layoutItems < 1 || drawingItems < 1 || pixels < 1 || scale <= 0) {
            throw new IllegalArgumentException("limits of drawings are above 0");
        }
    }

    static Limits of(DiagramConfig config) {
        return new Limits(
                config.layout_items_max(),
                config.drawing_items_max(),
                config.raster_pixels_max(),
                config.raster_scale_percent() / 100.0);
    }
}
