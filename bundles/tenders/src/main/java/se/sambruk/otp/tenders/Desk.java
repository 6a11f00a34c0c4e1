package se.sambruk.otp.tenders;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;

/** A case's tenders on the desk of somebody who may do something with them. Used by one thread. */
final class Desk {
    private final CaseService cases;
    private final ProcurementCase now;
    private final TenderBook book;
    private final Act act;

    private Desk(CaseService cases, ProcurementCase now, TenderBook book, Act act) {
        this.cases = cases;
        this.now = now;
        this.book = book;
        this.act = act;
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no case, its log is not whole, or the person may do nothing in it
     */
    static Desk open(CaseService cases, String procurement, Act act) {
        ProcurementCase now = cases.admit(procurement, act).orElseThrow(() -> missing(cases, procurement, act));
        return new Desk(cases, now, fold(cases, now.log(), procurement, Viewer.of(act)), act);
    }

    private static IllegalStateException missing(CaseService cases, String procurement, Act act) {
        // The service of the case tells that there is none.
        cases.maySeeTenders(procurement, Viewer.of(act));
        return new IllegalStateException("a case that is there and is not");
    }

    /** What somebody may see of tenders: all or nothing. */
    static TenderBook book(CaseService cases, String procurement, Viewer viewer) {
        if (!cases.maySeeTenders(procurement, viewer)) {
            throw TenderTexts.error("OTP-6350", procurement).asException();
        }
        CaseLog log = cases.log(procurement, viewer).orElseThrow();
        return fold(cases, log, procurement, viewer);
    }

    private static TenderBook fold(CaseService cases, CaseLog log, String procurement, Viewer viewer) {
        Function<ContentHash, Optional<byte[]>> files = hash -> cases.attachment(procurement, hash, viewer);
        return TenderBook.fold(procurement, log, files);
    }

    Desk requireOpened() {
        if (book.opening().isEmpty()) {
            throw TenderTexts.error("OTP-6351", now.id()).asException();
        }
        return this;
    }

    /** Whether a reason was given. */
    Desk requireReason() {
        if (act.because().isBlank()) {
            throw TenderTexts.error("OTP-6373").asException();
        }
        return this;
    }

    /** Whether the person may decide of tenders. */
    Desk requireDecider() {
        List<CaseRole> roles = now.roles(act.actor(), now.today(act.at()));
        if (!roles.contains(CaseRole.RESPONSIBLE) && !roles.contains(CaseRole.DECISION_MAKER)) {
            throw TenderTexts.error("OTP-6376", now.id()).asException();
        }
        return this;
    }

    ProcurementCase now() {
        return now;
    }

    TenderBook book() {
        return book;
    }

    Act act() {
        return act;
    }

    /** The tender of a key. */
    Tender tender(String key) {
        return book.find(key)
                .orElseThrow(() -> TenderTexts.error("OTP-6363", key, now.id()).asException());
    }

    /** The tenders of some keys, each once. */
    List<Tender> tenders(List<String> keys) {
        if (keys.isEmpty()) {
            throw TenderTexts.error("OTP-6363", "", now.id()).asException();
        }
        return keys.stream().map(this::tender).distinct().toList();
    }

    CaseChange record(List<NewEntry> entries) {
        return cases.record(now.id(), entries, act);
    }

    /** What there is after a change. */
    TenderBook after(CaseChange change) {
        return fold(cases, change.now().log(), now.id(), Viewer.of(act));
    }

    static NewEntry with(NewEntry entry, List<NewAttachment> files) {
        NewEntry more = entry;
        for (NewAttachment file : files) {
            more = more.with(file);
        }
        return more;
    }

    /** The labels of what was written, for what refers to it. */
    static String label(CaseChange change) {
        return change.added().stream()
                .map(LogLine::label)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
