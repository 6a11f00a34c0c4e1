package se.sambruk.otp.evaluation;

import java.time.Duration;
import se.sambruk.otp.evaluation.simulation.SimulationLimits;

/**
 * What evaluations may cost.
 *
 * @param time how long a model may take for the bids of a procurement, or for what it checks
 * @param simulation how long a simulation may take
 * @param work how much a simulation may do
 * @param stopping how long what is told to stop is given to do so, before it is left to itself
 */
record EvaluationLimits(Duration time, Duration simulation, SimulationLimits work, Duration stopping) {}
