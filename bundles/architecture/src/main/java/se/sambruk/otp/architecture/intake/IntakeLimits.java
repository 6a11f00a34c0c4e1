package se.sambruk.otp.architecture.intake;

import java.time.Duration;

/**
 * What reading a model may cost.
 *
 * @param files the greatest number of files of a folder
 * @param bytes the greatest size of a file, or of all files of a folder, on disk
 * @param time how long a format may take
 */
record IntakeLimits(int files, long bytes, Duration time) {
    static final long MEBIBYTE = 1024 * 1024;

    long mebibytes() {
        return bytes / MEBIBYTE;
    }
}
