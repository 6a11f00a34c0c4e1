package se.sambruk.otp.export;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param fileSize the greatest size of a file, in bytes
 * @param writing the longest time that a format may take to write and check one file
 * @param stopping how long a format that is told to stop is given to do so, before it is left to itself
 */
record Limits(long fileSize, Duration writing, Duration stopping) {}
