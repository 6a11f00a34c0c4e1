package se.sambruk.otp.evaluation.trial;

import java.time.Duration;

/**
 * What a trial may cost.
 *
 * @param time how long a model may take to describe itself, and to evaluate all samples
 * @param memory how many bytes it may ask for in all, the garbage included
 * @param stopping how long a model that is told to stop is given to do so, before it is left to itself
 */
public record TrialLimits(Duration time, long memory, Duration stopping) {}
