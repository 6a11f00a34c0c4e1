package se.sambruk.otp.content.picture;

import java.util.List;

/**
 * Why a picture is not taken in.
 *
 * @param arguments of its texts, after the label of where it is
 */
record PictureFault(String code, List<Object> arguments) {
    static PictureFault of(String code, Object... arguments) {
        return new PictureFault(code, List.of(arguments));
    }

    /** That a file is no picture at all. */
    static PictureFault none() {
        return of("OTP-1352");
    }
}
