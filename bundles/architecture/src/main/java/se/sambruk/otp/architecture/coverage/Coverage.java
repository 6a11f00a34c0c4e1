package se.sambruk.otp.architecture.coverage;

import java.util.List;
import se.sambruk.otp.api.architecture.BenefitCoverage;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.architecture.shared.Suppressions;

/** Puts rows, columns, points and findings together. */
final class Coverage {
    private Coverage() {}

    static CoverageReport of(CoverageRequest request) {
        Reach reach = Reach.of(request.model(), request.benefits());
        List<RequirementCoverage> rows = Rows.of(request, reach);
        List<ElementCoverage> columns = Columns.of(request.model(), rows, reach);
        List<BenefitCoverage> points = Points.of(request.benefits(), rows, columns, reach);
        Orphans orphans = new Orphans(request.benefits());
        rows.forEach(orphans::requirement);
        columns.forEach(orphans::element);
        points.forEach(orphans::point);
        return CoverageReport.builder()
                .requirements(rows)
                .elements(columns)
                .benefits(points)
                .heat(Rows.heat(request.categories(), rows, columns))
                .findings(new Suppressions(request.model().suppressions()).told(orphans.found()))
                .build();
    }
}
