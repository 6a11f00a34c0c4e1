package se.sambruk.otp.procurement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.ProcurementStore;

/** The procurement service. Holds nothing itself: the store remembers. */
@Component(service = ProcurementService.class)
public final class Procurements implements ProcurementService {
    private final Collaborators with;
    private final Exporting exporting;
    private final Issuing issuing;

    @Activate
    public Procurements(
            @Reference ProfileReader profiles,
            @Reference LibraryService library,
            @Reference DocumentComposer composer,
            @Reference ExportService exports,
            @Reference BlobStore blobs,
            @Reference ProcurementStore store,
            @Reference SealService seals,
            @Reference PlanService plans,
            @Reference CaseService cases) {
        this.with = new Collaborators(profiles, library, composer, exports, blobs, store, seals, plans);
        this.exporting = new Exporting(with);
        this.issuing = new Issuing(with, exporting, new InCase(cases, exporting));
    }

    @Override
    public IssueResult issue(IssueRequest request) {
        return issuing.issue(request);
    }

    @Override
    public Page<ProcurementRecord> list(Optional<String> after, int limit) {
        return with.store().procurements(after, limit);
    }

    @Override
    public Optional<ProcurementDetail> find(String procurement) {
        return with.store().procurement(procurement).map(record -> {
            List<IssueRecord> issues = with.store().issues(procurement);
            List<ExportRecord> exports = issues.stream()
                    .flatMap(issue -> with.store().exports(procurement, issue.number()).stream())
                    .toList();
            return new ProcurementDetail(record, issues, exports);
        });
    }

    @Override
    public Specification specification(String procurement, OptionalInt number) {
        return exporting.specification(exporting.issue(procurement, number));
    }

    @Override
    public ExportReceipt export(
            String procurement, OptionalInt number, String format, Map<String, String> options, Path target, Act act) {
        return exporting.export(procurement, number, format, options, target, act);
    }
}
