package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.text.Swedish;
import se.sambruk.otp.award.work.NamedDocument;

/** The documents of a case, made of what its log says: the same log gives the same documents. */
@Component(service = CaseDocuments.class)
public final class CaseDocuments {
    private final CaseService cases;

    @Activate
    public CaseDocuments(@Reference CaseService cases) {
        this.cases = cases;
    }

    /**
     * All that documents are made of.
     *
     * @param whole the case as somebody sees it who may see all of it
     */
    public Matter matter(ProcurementCase whole, Viewer viewer) {
        java.util.function.Function<se.sambruk.otp.api.canonical.ContentHash, Optional<byte[]>> files =
                hash -> cases.attachment(whole.id(), hash, viewer);
        Optional<AwardRecord> award = AwardRecord.fold(whole.log());
        return new Matter(
                whole,
                TenderBook.fold(whole.id(), whole.log(), files),
                Evaluations.fold(whole.log(), files, award),
                award);
    }

    /** The documents that go with the case itself: all that its log decides, and nothing that depends on when they are asked for. */
    public List<NamedDocument> of(ProcurementCase whole, Viewer viewer) {
        Matter matter = matter(whole, viewer);
        List<NamedDocument> documents = new ArrayList<>();
        Optional<TimeGuard> standstill = standstill(matter, viewer, Optional.empty(), Optional.empty());
        for (AwardDocumentKind kind : decided(matter)) {
            if (!kind.isForSupplier() || standstill.isPresent()) {
                documents.addAll(compose(matter, kind, List.of(), viewer, sent(matter), Optional.empty(), List.of()));
            }
        }
        return documents.stream()
                .map(one -> new NamedDocument(
                        "dokument/" + one.path(), one.title(), one.document(), one.matrix(), one.isLong()))
                .toList();
    }

    /** The kinds that tell what has been decided, also what was cancelled since. */
    private static List<AwardDocumentKind> decided(Matter matter) {
        List<AwardDocumentKind> kinds = called(matter);
        if (matter.cancelled().isPresent() && matter.award().isPresent()) {
            kinds.add(AwardDocumentKind.DECISION);
            kinds.add(AwardDocumentKind.NOTICE);
        }
        return kinds;
    }

    /** The kinds that the state of a case calls for, in the order in which they are usually needed. */
    static List<AwardDocumentKind> called(Matter matter) {
        List<AwardDocumentKind> kinds = new ArrayList<>();
        if (matter.cancelled().isPresent()) {
            kinds.add(AwardDocumentKind.CANCELLATION);
            kinds.add(AwardDocumentKind.CANCELLATION_NOTICE);
        } else {
            if (!matter.cancelledLots().isEmpty()) {
                kinds.add(AwardDocumentKind.CANCELLATION);
                kinds.add(AwardDocumentKind.CANCELLATION_NOTICE);
            }
            if (matter.award().isPresent()) {
                kinds.add(AwardDocumentKind.DECISION);
                kinds.add(AwardDocumentKind.NOTICE);
            }
        }
        if (matter.cancelled().isPresent() || matter.award().isPresent()) {
            kinds.add(AwardDocumentKind.REPORT);
        }
        if (matter.book().opening().isPresent()
                || !matter.whole().declarations().isEmpty()) {
            kinds.add(AwardDocumentKind.CONTROLS);
        }
        return kinds;
    }

    /**
     * The documents that somebody asks for.
     *
     * @param today the Swedish day
     * @param findings is told what suppliers would miss
     */
    public List<NamedDocument> asked(
            Matter matter, DocumentRequest request, Viewer viewer, LocalDate today, List<Problem> findings) {
        List<AwardDocumentKind> kinds = request.kinds().isEmpty() ? called(matter) : request.kinds();
        if (kinds.isEmpty()) {
            throw AwardTexts.error("OTP-6467", matter.whole().id()).asException();
        }
        List<NamedDocument> documents = new ArrayList<>();
        for (AwardDocumentKind kind : kinds) {
            requireState(matter, kind);
            List<Tender> recipients = kind.isForSupplier() ? recipients(matter, kind, request) : List.of();
            Optional<LocalDate> sent = request.sent().or(() -> sent(matter)).or(() -> Optional.of(today));
            if (kind == AwardDocumentKind.NOTICE
                    && electronic(matter, request.electronic()).isEmpty()) {
                throw AwardTexts.error("OTP-6495").asException();
            }
            documents.addAll(compose(
                    matter,
                    kind,
                    recipients,
                    viewer,
                    sent,
                    request.electronic(),
                    List.of(request.asked().orElse(today))));
            if (kind == AwardDocumentKind.NOTICE) {
                recipients.forEach(tender -> findings.addAll(Thinness.of(matter, tender)));
            }
        }
        return documents;
    }

    private static void requireState(Matter matter, AwardDocumentKind kind) {
        boolean there =
                switch (kind) {
                    case DECISION, NOTICE, ADVANTAGES -> matter.award().isPresent();
                    case CANCELLATION, CANCELLATION_NOTICE ->
                        matter.cancelled().isPresent()
                                || !matter.cancelledLots().isEmpty();
                    case REPORT ->
                        matter.award().isPresent() || matter.cancelled().isPresent();
                    case CONTROLS -> true;
                };
        if (!there) {
            throw AwardTexts.error(
                            "OTP-6468",
                            Swedish.text("kind-name." + kind.wire()),
                            matter.whole().id())
                    .asException();
        }
    }

    private static List<Tender> recipients(Matter matter, AwardDocumentKind kind, DocumentRequest request) {
        if (request.tenders().isEmpty()) {
            if (kind == AwardDocumentKind.ADVANTAGES) {
                throw AwardTexts.error("OTP-6469").asException();
            }
            return matter.book().tenders();
        }
        return request.tenders().stream()
                .map(key -> matter.book().find(key).orElseThrow(() -> AwardTexts.error("OTP-6460", key)
                        .asException()))
                .toList();
    }

    private List<NamedDocument> compose(
            Matter matter,
            AwardDocumentKind kind,
            List<Tender> recipients,
            Viewer viewer,
            Optional<LocalDate> sent,
            Optional<Boolean> electronic,
            List<LocalDate> asked) {
        Optional<TimeGuard> standstill = standstill(matter, viewer, sent, electronic);
        String title = Swedish.text("kind-name." + kind.wire());
        String name = Swedish.text("file." + kind.wire());
        return switch (kind) {
            case DECISION -> List.of(new NamedDocument(name, title, Decision.of(matter, standstill)));
            case CANCELLATION -> cancelled(matter, name, title, lot -> Cancellation.decision(matter, lot));
            case CANCELLATION_NOTICE -> cancelled(matter, name, title, lot -> Cancellation.notice(matter, lot));
            case REPORT -> List.of(new NamedDocument(name, title, Report.of(matter, standstill)).withContents());
            case CONTROLS -> List.of(new NamedDocument(name, title, Controls.log(matter)));
            case NOTICE -> {
                boolean how = electronic(matter, electronic).orElseThrow();
                TimeGuard guard = cases.standstill(matter.whole().id(), sent.orElseThrow(), how, viewer);
                yield each(
                        matter, recipients, name, title, tender -> Notice.of(matter, tender, sent.get(), how, guard));
            }
            case ADVANTAGES ->
                each(matter, recipients, name, title, tender -> Advantages.of(matter, tender, asked.get(0)));
        };
    }

    /** Of the procurement as a whole where it was cancelled, and of each lot that was by itself. */
    private static List<NamedDocument> cancelled(
            Matter matter,
            String name,
            String title,
            java.util.function.Function<Optional<String>, se.sambruk.otp.api.document.Document> made) {
        List<NamedDocument> documents = new ArrayList<>();
        if (matter.cancelled().isPresent()) {
            documents.add(new NamedDocument(name, title, made.apply(Optional.empty())));
        }
        matter.cancelledLots()
                .forEach(lot -> documents.add(
                        new NamedDocument(name + "-" + lot, title + " " + lot, made.apply(Optional.of(lot)))));
        return documents;
    }

    private static List<NamedDocument> each(
            Matter matter,
            List<Tender> recipients,
            String name,
            String title,
            java.util.function.Function<Tender, se.sambruk.otp.api.document.Document> made) {
        List<Tender> to = recipients.isEmpty() ? matter.book().tenders() : recipients;
        return to.stream()
                .map(tender -> new NamedDocument(
                        name + "-" + tender.key(),
                        Swedish.text("document.to", title, tender.key(), matter.supplier(tender.key())),
                        made.apply(tender)))
                .toList();
    }

    /** The day on which suppliers were told, where they have been. */
    private static Optional<LocalDate> sent(Matter matter) {
        return matter.day(EntryKinds.AWARD_NOTIFIED);
    }

    private static Optional<Boolean> electronic(Matter matter, Optional<Boolean> stated) {
        return stated.or(() -> matter.whole()
                        .log()
                        .latest(EntryKinds.AWARD_NOTIFIED)
                        .map(LogLine::entry)
                        .map(entry -> entry.body().get("electronic"))
                        .filter(Boolean.class::isInstance)
                        .map(Boolean.class::cast))
                .or(() -> matter.whole().plan().electronicNotice());
    }

    private Optional<TimeGuard> standstill(
            Matter matter, Viewer viewer, Optional<LocalDate> sent, Optional<Boolean> electronic) {
        Optional<LocalDate> day = sent.or(() -> sent(matter));
        return day.flatMap(on -> electronic(matter, electronic)
                .map(how -> cases.standstill(matter.whole().id(), on, how, viewer)));
    }
}
