package se.sambruk.otp.award.contract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.award.ContractService;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.award.FollowUpResult;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.award.document.CaseDocuments;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.work.Admission;
import se.sambruk.otp.award.work.NamedDocument;
import se.sambruk.otp.award.work.Printing;

/** What comes after the award. Holds nothing of any case. */
@Component(service = ContractService.class)
public final class Contracts implements ContractService {
    private final CaseService cases;
    private final ProcurementService procurements;
    private final CaseDocuments documents;
    private final Printing printing;

    @Activate
    public Contracts(
            @Reference CaseService cases,
            @Reference ProcurementService procurements,
            @Reference CaseDocuments documents,
            @Reference Printing printing) {
        this.cases = cases;
        this.procurements = procurements;
        this.documents = documents;
        this.printing = printing;
    }

    @Override
    public WrittenDocuments annex(
            String procurement,
            Optional<String> lot,
            Optional<String> tender,
            List<String> formats,
            Path folder,
            Viewer viewer) {
        ProcurementCase whole = Admission.all(cases, procurement, viewer);
        Matter matter = documents.matter(whole, viewer);
        requireFree(matter, viewer);
        AwardedLot awarded = lot(matter.award().orElseThrow(), lot);
        Tender winner = winner(matter, awarded, tender);
        if (winner.answerSet().isEmpty()) {
            throw AwardTexts.error("OTP-6487", winner.key()).asException();
        }
        Specification published = procurements
                .specification(procurement, OptionalInt.of(winner.issue()))
                .published();
        NamedDocument annex = new ContractAnnex(matter, published, winner, awarded.lot()).named();
        return new WrittenDocuments(
                printing.write(List.of(annex), formats, whole.today(viewer.at()), folder), List.of());
    }

    /** Whether the contract may be made now, by what the case says. */
    private void requireFree(Matter matter, Viewer viewer) {
        ProcurementCase whole = matter.whole();
        if (matter.cancelled().isPresent()) {
            throw AwardTexts.error("OTP-6452", whole.id()).asException();
        }
        if (matter.award().isEmpty()) {
            throw AwardTexts.error("OTP-6484", whole.id()).asException();
        }
        AcquisitionForm form = whole.facts().acquisition();
        boolean voluntary = form == AcquisitionForm.RENEWED_COMPETITION || form == AcquisitionForm.DYNAMIC;
        Optional<LogLine> notified = whole.log().latest(EntryKinds.AWARD_NOTIFIED);
        TimeGuard guard =
                cases.timetable(whole.id(), viewer).guard("standstill").orElseThrow();
        if (guard.state() == GuardState.NOT_APPLICABLE || voluntary && notified.isEmpty()) {
            return;
        }
        if (notified.isEmpty() || guard.day().isEmpty()) {
            throw AwardTexts.error("OTP-6485", whole.id()).asException();
        }
        LocalDate end = guard.day().get();
        if (!whole.today(viewer.at()).isAfter(end)) {
            throw AwardTexts.error("OTP-6489", end.toString(), end.plusDays(1).toString())
                    .asException();
        }
    }

    private static AwardedLot lot(AwardRecord award, Optional<String> wanted) {
        List<AwardedLot> lots = award.lots().stream()
                .filter(lot -> !lot.winners().isEmpty())
                .filter(lot -> wanted.isEmpty() || lot.lot().equals(wanted))
                .toList();
        if (lots.size() != 1) {
            String known = String.join(
                    ", ",
                    award.lots().stream().flatMap(lot -> lot.lot().stream()).toList());
            throw AwardTexts.error("OTP-6498", wanted.orElse("–"), known).asException();
        }
        return lots.get(0);
    }

    private static Tender winner(Matter matter, AwardedLot lot, Optional<String> wanted) {
        List<String> keys = lot.winners().stream()
                .filter(key ->
                        wanted.isEmpty() || key.equalsIgnoreCase(wanted.get().strip()))
                .toList();
        if (keys.size() != 1) {
            throw AwardTexts.error("OTP-6486", String.join(", ", lot.winners())).asException();
        }
        return matter.book().find(keys.get(0)).orElseThrow(() -> AwardTexts.error("OTP-6460", keys.get(0))
                .asException());
    }

    @Override
    public List<FollowUpItem> followUp(String procurement, Viewer viewer) {
        return items(seen(procurement, viewer));
    }

    private ProcurementCase seen(String procurement, Viewer viewer) {
        // Tells that there is no case where there is none.
        cases.timetable(procurement, viewer);
        return cases.find(procurement, viewer).orElseThrow();
    }

    private List<FollowUpItem> items(ProcurementCase now) {
        boolean issued = now.log().latest(EntryKinds.SPECIFICATION_ISSUED).isPresent();
        if (!issued) {
            throw AwardTexts.error("OTP-6490", now.id()).asException();
        }
        Specification published =
                procurements.specification(now.id(), OptionalInt.empty()).published();
        return new FollowUps(now).of(published);
    }

    @Override
    public CaseChange plan(String procurement, String item, LocalDate due, Act act) {
        ProcurementCase now = awarded(seen(procurement, Viewer.of(act)));
        FollowUpItem found = item(now, item);
        if (found.due().isPresent() && act.because().isBlank()) {
            throw AwardTexts.error("OTP-6491").asException();
        }
        return cases.record(
                procurement,
                List.of(NewEntry.of(EntryKinds.FOLLOWUP_PLANNED, Map.of("item", found.id(), "due", due.toString()))),
                act);
    }

    @Override
    public CaseChange check(
            String procurement,
            String item,
            FollowUpResult result,
            LocalDate on,
            String sanction,
            Optional<LocalDate> next,
            Act act) {
        ProcurementCase now = awarded(seen(procurement, Viewer.of(act)));
        FollowUpItem found = item(now, item);
        if (act.because().isBlank()) {
            throw AwardTexts.error("OTP-6491").asException();
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("item", found.id());
        body.put("on", on.toString());
        body.put("result", result.wire());
        if (!sanction.isBlank()) {
            body.put("sanction", sanction.strip());
        }
        next.ifPresent(day -> body.put("next", day.toString()));
        CaseChange change = cases.record(procurement, List.of(NewEntry.of(EntryKinds.FOLLOWUP_CHECKED, body)), act);
        if (now.log().latest(EntryKinds.CONTRACT_SIGNED).isPresent()) {
            return change;
        }
        List<Problem> findings = new ArrayList<>(change.findings());
        findings.add(AwardTexts.warning("OTP-6605", procurement));
        return new CaseChange(change.now(), change.added(), findings);
    }

    /** What is followed up is a contract, and before an award there is none to come. */
    private static ProcurementCase awarded(ProcurementCase now) {
        if (now.log().latest(EntryKinds.CANCELLED).isPresent()) {
            throw AwardTexts.error("OTP-6452", now.id()).asException();
        }
        if (now.log().latest(EntryKinds.AWARD_DECIDED).isEmpty()) {
            throw AwardTexts.error("OTP-6604", now.id()).asException();
        }
        return now;
    }

    /** By its id, or by the requirement's where that has one item. */
    private FollowUpItem item(ProcurementCase now, String wanted) {
        List<FollowUpItem> items = items(now);
        List<FollowUpItem> found = items.stream()
                .filter(one -> one.id().equalsIgnoreCase(wanted.strip()))
                .toList();
        if (found.isEmpty()) {
            found = items.stream()
                    .filter(one -> one.requirement().value().equalsIgnoreCase(wanted.strip()))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> near = found.isEmpty()
                ? Similar.to(wanted, items.stream().map(FollowUpItem::id).toList())
                : found.stream().map(FollowUpItem::id).toList();
        throw AwardTexts.error("OTP-6488", wanted, near.isEmpty() ? "–" : String.join(", ", near))
                .asException();
    }

    @Override
    public WrittenDocuments followUpList(String procurement, List<String> formats, Path folder, Viewer viewer) {
        ProcurementCase now = seen(procurement, viewer);
        LocalDate today = now.today(viewer.at());
        List<FollowUpItem> items = items(now);
        Optional<FollowUpList.Answers> answers = cases.maySeeTenders(procurement, viewer)
                ? PromisedAnswers.of(
                        documents.matter(now, viewer),
                        procurements
                                .specification(procurement, OptionalInt.empty())
                                .published())
                : Optional.empty();
        NamedDocument list = FollowUpList.of(now, items, today, answers);
        return new WrittenDocuments(printing.write(List.of(list), formats, today, folder), List.of());
    }
}
