package se.sambruk.otp.diagram;

/** How much is drawn, and how finely; each has a sound default. Configured with the PID {@code se.sambruk.otp.diagram}. */
public @interface DiagramConfig {
    /** The most boxes and lines of a view that is laid out. */
    int layout_items_max() default 1_500;

    /** The most boxes and lines of a view that is drawn where it is laid out already. */
    int drawing_items_max() default 20_000;

    /** The most pixels of a drawing in pixels. */
    int raster_pixels_max() default 40_000_000;

    /** How many per cent of its natural size a drawing in pixels has, where the most pixels allow it: 200 stays sharp in print. */
    int raster_scale_percent() default 200;
}
