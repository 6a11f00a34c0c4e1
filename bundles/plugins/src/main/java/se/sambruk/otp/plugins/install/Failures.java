package se.sambruk.otp.plugins.install;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.problem.Problem;

/**
 * Files whose bundles were there and had to go again. A trial costs time and may leave a thread behind, so it is made once in a
 * process for the same bytes; what only lacked something is another matter. Not kept over a restart, which may try again.
 */
final class Failures {
    /** Something that another bundle, or the platform itself, can bring: packages, modules, services, somebody who tries. */
    private static final Set<String> CURABLE = Set.of(
            "OTP-7051",
            "OTP-7054",
            "OTP-7057",
            "OTP-7080",
            "OTP-7081",
            "OTP-7082",
            "OTP-7083",
            "OTP-7084",
            "OTP-7086",
            "OTP-7087",
            "OTP-7088",
            "OTP-7089",
            "OTP-7092",
            "OTP-7093",
            "OTP-7094",
            "OTP-7098");

    private record Failure(List<String> locations, boolean isFinal) {}

    private final Host host;
    private final Map<String, Failure> failures = new HashMap<>();

    Failures(Host host) {
        this.host = host;
    }

    void add(String name, Exchange.Outcome outcome) {
        boolean curable = outcome.problems().stream().map(Problem::code).anyMatch(CURABLE::contains);
        failures.put(name, new Failure(outcome.tried(), !curable));
    }

    /** Whether nothing that happens elsewhere can make a file usable. */
    boolean isFinal(String name) {
        Failure failure = failures.get(name);
        return failure != null && failure.isFinal();
    }

    /** The file has gone, or is looked at anew. */
    void forget(String name) {
        Failure failure = failures.remove(name);
        if (failure != null) {
            host.forget(failure.locations());
        }
    }
}
