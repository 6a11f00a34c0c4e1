package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Locations;

/** Waits until the formats that new bundles offer have been tried by the export service. */
final class FormatPromotion implements Function<List<String>, List<Problem>> {
    private final Supplier<Optional<ExportService>> exports;
    private final Duration limit;

    FormatPromotion(Supplier<Optional<ExportService>> exports, Duration limit) {
        this.exports = exports;
        this.limit = limit;
    }

    @Override
    public List<Problem> apply(List<String> locations) {
        List<Problem> problems = new ArrayList<>();
        Optional<ExportService> service = exports.get();
        if (service.isEmpty()) {
            return problems;
        }
        for (String location : locations) {
            try {
                FormatVerdict verdict = service.get().awaitVerdict(location, limit);
                verdict.refused().forEach(refusal -> problems.addAll(refusal.problems()));
                if (!verdict.isSettled()) {
                    problems.add(Faults.error("OTP-7052", Locations.fileOf(location), limit.toSeconds()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                problems.add(Faults.error("OTP-7069"));
            }
        }
        return problems;
    }
}
