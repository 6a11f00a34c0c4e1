package se.sambruk.otp.format.docx;

/** What a picture may fill, in twentieths of a point. */
record Room(int width, int height) {
    /** At 96 pixels to the inch. */
    private static final int PER_PIXEL = 15;
    /** Beside a picture in the running text: its caption, the heading above it, and what a tall header takes. */
    private static final int BESIDE = 2_946;

    /** How much of that is for what leads up to it. */
    private static final int LEAD = 1_400;

    private static final int LEAST = 1_500;

    /** In the running text. */
    static Room column(int width, PageSetup page) {
        return of(width, page.textHeight() - BESIDE);
    }

    static Room of(int width, int height) {
        return new Room(width, Math.max(height, LEAST));
    }

    /** What is left of it on the same page as what leads up to the picture. */
    Room below(int lead) {
        return of(width, height - Math.max(lead - LEAD, 0));
    }

    /** How much smaller than its natural size a picture becomes here, from 0 to 1; never larger. */
    double scale(double pixelsWide, double pixelsHigh) {
        return Math.min(1, Math.min(width / (pixelsWide * PER_PIXEL), height / (pixelsHigh * PER_PIXEL)));
    }
}
