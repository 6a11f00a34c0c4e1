package se.sambruk.otp.export.trial;

import java.time.Duration;

/**
 * What a trial may cost.
 *
 * @param time how long a format may take to describe itself, and to write and check all samples
 * @param outputSize the greatest size of what it writes of one sample, in bytes
 * @param memory how many bytes it may ask for in all, the garbage included
 * @param stopping how long a format that is told to stop is given to do so, before it is left to itself
 */
public record TrialLimits(Duration time, long outputSize, long memory, Duration stopping) {}
