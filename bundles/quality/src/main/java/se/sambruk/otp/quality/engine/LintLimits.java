package se.sambruk.otp.quality.engine;

import java.time.Duration;

/**
 * What a rule may cost.
 *
 * @param page how long it may take for a page of requirements, one after the other
 * @param set how long it may take for everything at once
 * @param findings the greatest number of findings in one requirement
 * @param faults how often it may fail in one run before it is set aside
 * @param stopping how long a rule that is told to stop is given to do so, before it is left to itself
 */
public record LintLimits(Duration page, Duration set, int findings, int faults, Duration stopping) {}
