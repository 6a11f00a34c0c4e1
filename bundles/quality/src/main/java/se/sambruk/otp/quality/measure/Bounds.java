package se.sambruk.otp.quality.measure;

/**
 * How many words a text should have.
 *
 * @param least from 0
 * @param most at least as many
 */
public record Bounds(int least, int most) {
    public Bounds {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("from " + least + " to " + most + " words is no measure");
        }
    }
}
