package se.sambruk.otp.evaluation.simulation;

/**
 * How much a simulation may do.
 *
 * @param evaluations how often bids are evaluated, at most
 * @param worths how many values of better quality are worked out in money, at most; those beyond are left out, which the report says
 */
public record SimulationLimits(int evaluations, int worths) {
    /** As the service has it unless it is configured otherwise. */
    public static final SimulationLimits USUAL = new SimulationLimits(200_000, 400);
}
