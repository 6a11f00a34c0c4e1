package se.sambruk.otp.architecture.conform;

import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceService;

/** Whether a landscape follows a reference architecture, as a service. */
@Component
public final class ConformanceComponent implements ConformanceService {
    @Override
    public ConformanceReport conform(ArchitectureModel reference, ArchitectureModel landscape) {
        return Conformance.of(reference, landscape);
    }
}
