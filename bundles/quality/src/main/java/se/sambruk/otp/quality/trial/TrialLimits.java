package se.sambruk.otp.quality.trial;

import java.time.Duration;

/**
 * What a trial may cost.
 *
 * @param time how long a rule may take to describe itself, and to check all samples
 * @param memory how many bytes it may ask for in all, the garbage included
 * @param findings the greatest number of findings in one requirement
 * @param stopping how long a rule that is told to stop is given to do so, before it is left to itself
 */
public record TrialLimits(Duration time, long memory, int findings, Duration stopping) {}
