package se.sambruk.otp.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.BidConflicts;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;

/** What a case's log tells of those who assess, of what they have given, and of lots that were drawn. */
final class CasePanel {
    private final ProcurementCase whole;
    private final LocalDate today;

    /**
     * @param whole the case, as somebody sees it who may see all of it
     * @param clock the time that is asked of
     */
    CasePanel(ProcurementCase whole, Instant clock) {
        this.whole = whole;
        this.today = whole.today(clock);
    }

    /**
     * Those who assess now. One whose conflict of interest nobody has found to be no hindrance is not among them; one who has not declared whether there
     * is any is, without a declaration, and then what they give does not count.
     */
    Panel panel() {
        TreeMap<String, Assessor> assessors = new TreeMap<>();
        for (CasePerson person : whole.people()) {
            if (person.role() == CaseRole.ASSESSOR && person.isActive(today) && !whole.isBarred(person.id())) {
                Assessor assessor = Assessor.of(person.id(), person.name(), List.of());
                assessors.putIfAbsent(
                        person.id(),
                        declaration(person.id())
                                .map(declared -> assessor.declaring(BidConflicts.none(start(declared))))
                                .orElse(assessor));
            }
        }
        return Panel.of(List.copyOf(assessors.values()));
    }

    private Optional<ConflictDeclaration> declaration(String person) {
        return whole.declarations().stream()
                .filter(declared -> declared.person().equals(person))
                .findFirst();
    }

    private static Instant start(ConflictDeclaration declared) {
        return SwedishTime.instant(declared.on().atStartOfDay()).orElseThrow();
    }

    boolean isResponsible(String person) {
        return whole.roles(person, today).contains(CaseRole.RESPONSIBLE);
    }

    /** All that has been handed in by a plan, and has not been struck. */
    ScoreSheet sheet(ContentHash plan) {
        return sheet(whole.log(), plan);
    }

    static ScoreSheet sheet(CaseLog log, ContentHash plan) {
        ScoreSheet all = ScoreSheet.of(plan, List.of(), List.of());
        for (ScoreSheet sheet : sheets(log)) {
            all = sheet.plan().equals(plan) ? all.merge(sheet) : all;
        }
        return all;
    }

    /** Whether anything has been handed in by another plan, which does not count. */
    boolean hasOthers(ContentHash plan) {
        return sheets(whole.log()).stream().anyMatch(sheet -> !sheet.plan().equals(plan));
    }

    private static List<ScoreSheet> sheets(CaseLog log) {
        return log.all(EntryKinds.SCORES_GIVEN).stream()
                .map(line -> ScoreSheet.fromTree(line.entry().body().get("sheet")))
                .toList();
    }

    /** The lots that were drawn between bids, of one lot of the procurement or where there are none. */
    List<LotDrawing> drawn(Optional<String> lot, Set<String> bids) {
        return drawn(whole.log(), lot, bids);
    }

    static List<LotDrawing> drawn(CaseLog log, Optional<String> lot, Set<String> bids) {
        List<LotDrawing> drawn = new ArrayList<>();
        for (LogLine line : log.all(EntryKinds.LOTS_DRAWN)) {
            Optional<String> of =
                    Optional.ofNullable(line.entry().body().get("lot")).map(String.class::cast);
            LotDrawing drawing = LotDrawing.fromTree(line.entry().body().get("drawing"));
            if (of.equals(lot) && bids.containsAll(drawing.order())) {
                drawn.add(drawing);
            }
        }
        return drawn;
    }
}
