package se.sambruk.otp.export.trial;

import java.util.Base64;

/** A picture in pixels: a grey scale. */
final class SamplePicture {
    static final int WIDTH = 16;
    static final int HEIGHT = 4;

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAABAAAAAECAAAAACi3+AwAAAAHUlEQVR42mNgEFQydglNK++YuWr3mbvv/jOQLgAA4eEf4fG9VtYAAAAASUVORK5CYII=";

    private SamplePicture() {}

    static byte[] png() {
        return Base64.getDecoder().decode(PNG);
    }
}
