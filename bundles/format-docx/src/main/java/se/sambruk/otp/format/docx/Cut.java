package se.sambruk.otp.format.docx;

/** How a picture is cut into parts, from left to right and then downwards. Neighbours overlap: a box that is cut in one is whole in the other. */
record Cut(int rows, int columns) {
    static final Cut WHOLE = new Cut(1, 1);

    /** As wide and as high as boxes in drawings mostly are, in pixels of the natural size. */
    private static final int ACROSS = 160;

    private static final int DOWN = 72;

    /**
     * A part, in pixels of the picture's natural size.
     *
     * @param left where it begins, as the next
     */
    record Part(double left, double top, double width, double height) {}

    int parts() {
        return rows * columns;
    }

    /**
     * @param number from 0
     */
    Part part(int width, int height, int number) {
        double wide = columns == 1 ? width : Math.min(width, (width + (columns - 1.0) * ACROSS) / columns);
        double high = rows == 1 ? height : Math.min(height, (height + (rows - 1.0) * DOWN) / rows);
        return new Part(
                columns == 1 ? 0 : (width - wide) * (number % columns) / (columns - 1),
                rows == 1 ? 0 : (height - high) * (number / columns) / (rows - 1),
                wide,
                high);
    }
}
