package se.sambruk.otp.award;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.assessment.Assessments;
import se.sambruk.otp.award.archive.OtherDocuments;
import se.sambruk.otp.document.DialogueDocuments;

/** The services of others that an archive asks, on a case's log. */
final class OtherServices {
    private OtherServices() {}

    static OtherDocuments documents(CaseService cases, Procurement procurement) {
        TenderService tenders = proxy(TenderService.class, (method, arguments) -> {
            String id = (String) arguments[0];
            Viewer viewer = (Viewer) arguments[1];
            return TenderBook.fold(id, cases.log(id, viewer).orElseThrow(), hash -> cases.attachment(id, hash, viewer));
        });
        return new OtherDocuments(
                new Assessments(null, null, null, null, procurement, cases, tenders, List.of(), List.of()),
                procurement,
                proxy(
                        DialogueService.class,
                        (method, arguments) -> method.equals("changes")
                                ? nothing(procurement.specification((String) arguments[0], OptionalInt.of(1)))
                                : book(cases, (String) arguments[0], (Viewer) arguments[1])),
                new DialogueDocuments());
    }

    private static QuestionBook book(CaseService cases, String id, Viewer viewer) {
        List<Map<String, Object>> asked = cases.log(id, viewer).orElseThrow().all(EntryKinds.QUESTION_RECEIVED).stream()
                .map(line -> line.entry().body())
                .toList();
        return QuestionBook.builder(id, "Provupphandling", "Provkommun", LocalDate.parse("2027-02-15"))
                .questions(IntStream.range(0, asked.size())
                        .mapToObj(i -> question(i + 1, asked.get(i)))
                        .toList())
                .corrections(cases.log(id, viewer).orElseThrow().all(EntryKinds.CORRECTION_PUBLISHED).stream()
                        .map(line -> Correction.fromTree(line.entry().body()))
                        .toList())
                .build();
    }

    /** That an issue is as it was. */
    private static ChangeList nothing(Specification issued) {
        ChangeList.Side side = new ChangeList.Side(
                1, issued.document().version(), issued.published().contentHash());
        return ChangeList.of(issued.procurement().id(), side, side, List.of(), List.of(), List.of());
    }

    private static SupplierQuestion question(int number, Map<String, Object> body) {
        return new SupplierQuestion(
                number,
                Integer.toString(number),
                LocalDateTime.parse("2026-12-10T09:15"),
                (String) body.get("text"),
                List.of(),
                List.of(),
                QuestionState.OPEN);
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
