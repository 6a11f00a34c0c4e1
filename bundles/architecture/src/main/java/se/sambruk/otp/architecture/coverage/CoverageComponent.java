package se.sambruk.otp.architecture.coverage;

import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.CoverageService;

/** The trace from requirements to benefits as a service. */
@Component
public final class CoverageComponent implements CoverageService {
    @Override
    public CoverageReport coverage(CoverageRequest request) {
        return Coverage.of(request);
    }
}
