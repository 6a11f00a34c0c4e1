package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.procurement.dialogue.QuestionAnswer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class DialogueDocumentsTest {
    private static final RequirementId CHANGED = new RequirementId("PRV-DRI-002");
    private static final RequirementId GONE = new RequirementId("PRV-DRI-001");
    private static final RequirementId SAME_TO_READ = new RequirementId("PRV-DRI-003");
    private static final Specification BEFORE = Samples.specification();

    private final DialogueDocuments composer = new DialogueDocuments();

    /** One requirement that reads otherwise, one that has gone, and another last day for tenders. */
    private static Specification after() {
        List<Object> requirements = new ArrayList<>();
        for (SpecifiedRequirement one : BEFORE.requirements()) {
            if (one.requirement().id().equals(CHANGED)) {
                Requirement other = one.requirement().toBuilder()
                        .set(RequirementField.TITLE, "Svar inom kort")
                        .build();
                requirements.add(SpecifiedRequirement.of(other, Map.of("sekunder", "4"), one.provenance()));
            } else if (!one.requirement().id().equals(GONE)) {
                requirements.add(one);
            }
        }
        Map<String, Object> tree = copy(BEFORE.tree());
        tree.put("requirements", TreeWriter.list(requirements));
        Map<String, Object> document = copy(BEFORE.document().tree());
        document.put("response-deadline", "2027-02-01");
        tree.put("document", document);
        return Specification.fromTree(tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object tree) {
        return new TreeMap<>((Map<String, Object>) tree);
    }

    private static ChangeList changes(Specification after, List<MaterialReason> reasons) {
        PriceItem price =
                PriceItem.builder("P-9", "Utbildning", "dag", BigDecimal.TEN).build();
        return ChangeList.of(
                BEFORE.procurement().id(),
                new ChangeList.Side(1, "1.0", BEFORE.published().contentHash()),
                new ChangeList.Side(2, "1.1", after.published().contentHash()),
                List.of(
                        requirement(GONE, ChangeManner.REMOVED, "text"),
                        requirement(CHANGED, ChangeManner.CHANGED, "title", "values.sekunder"),
                        requirement(SAME_TO_READ, ChangeManner.CHANGED, "revision")),
                List.of(
                        ChangedField.of(
                                "document.response-deadline", Optional.of("2027-01-15"), Optional.of("2027-02-01")),
                        ChangedField.of("prices.items.P-9", Optional.empty(), Optional.of(price)),
                        ChangedField.of("procurement.acquisition", Optional.of("open"), Optional.of("restricted")),
                        ChangedField.of("sources.provpaket", Optional.of("a"), Optional.of("b"))),
                reasons);
    }

    private static ChangedRequirement requirement(RequirementId id, ChangeManner manner, String... fields) {
        return ChangedRequirement.of(
                id,
                "Rubriken",
                manner,
                List.of(fields).stream()
                        .map(field -> ChangedField.of(field, Optional.of("1"), Optional.of("2")))
                        .toList());
    }

    private static Correction correction() {
        return Correction.builder(1, LocalDate.parse("2026-12-18"), true)
                .issue(2, 1)
                .requirements(List.of(GONE, CHANGED, SAME_TO_READ))
                .deadline(Optional.of(LocalDateTime.parse("2027-01-15T23:59")), LocalDateTime.parse("2027-02-01T23:59"))
                .questions(List.of(1, 3))
                .build();
    }

    private Document corrected(MaterialReason... reasons) {
        Specification after = after();
        return composer.correction(
                correction(), changes(after, List.of(reasons)), BEFORE, after, ComposeOptions.issued());
    }

    @Test
    public void aCorrectionTellsWhatIsSaidBeforeAndAfter() throws IOException {
        Golden.assertMatches("rattelse.txt", DocumentDump.of(corrected(MaterialReason.REQUIREMENT)));
    }

    @Test
    public void aCorrectionOfTimesAloneTellsOldAndNewTimesAndWhy() throws IOException {
        Correction moved = Correction.builder(2, LocalDate.parse("2026-12-21"), false)
                .issue(2, 0)
                .deadline(Optional.of(LocalDateTime.parse("2027-02-01T23:59")), LocalDateTime.parse("2027-02-08T23:59"))
                .questionsUntil(new MovedTime(
                        Optional.of(LocalDateTime.parse("2027-01-08T12:00")), LocalDateTime.parse("2027-01-20T12:00")))
                .opening(new MovedTime(Optional.empty(), LocalDateTime.parse("2027-02-09T09:00")))
                .reason("Svaret på fråga 4 kom sent.")
                .build();
        ChangeList.Side side =
                new ChangeList.Side(2, "1.0, rättelse 1", BEFORE.published().contentHash());
        ChangeList none = ChangeList.of(BEFORE.procurement().id(), side, side, List.of(), List.of(), List.of());
        Golden.assertMatches(
                "rattelse-tider.txt",
                DocumentDump.of(composer.correction(moved, none, BEFORE, BEFORE, ComposeOptions.issued())));
    }

    @Test
    public void thatAwardCriteriaChangeIsSaid() {
        String changed = DocumentDump.of(corrected(MaterialReason.AWARD));
        assertTrue(
                changed,
                changed.contains("Tilldelningskriterier, vikter, skalor eller sättet att utvärdera anbuden ändras."));
        String same = DocumentDump.of(corrected());
        assertTrue(
                same,
                same.contains("Tilldelningskriterier, vikter, skalor och sättet att utvärdera anbuden ändras inte."));
    }

    private static Table evaluationTold(UnaryOperator<EvaluationPlan.Builder> change) {
        Specification before = Samples.withEvaluation(BEFORE);
        EvaluationPlan plan = before.evaluation().orElseThrow();
        Specification after = before.evaluatedBy(change.apply(plan.toBuilder()).build());
        ChangeList changes = ChangeList.of(
                before.procurement().id(),
                new ChangeList.Side(1, "", before.published().contentHash()),
                new ChangeList.Side(2, "", after.published().contentHash()),
                List.of(),
                List.of(ChangedField.of("evaluation.rounding", Optional.of("a"), Optional.of("b"))),
                List.of(MaterialReason.AWARD));
        Section told = new DialogueDocuments()
                .correction(correction(), changes, before, after, ComposeOptions.issued()).sections().stream()
                        .filter(section -> section.id().equals("utvarderingen"))
                        .findFirst()
                        .orElseThrow();
        return (Table) told.blocks().get(1);
    }

    private static List<String> cells(Table table, int row) {
        return table.rows().get(row).stream().map(Table.Cell::plainText).toList();
    }

    @Test
    public void howTendersAreEvaluatedIsToldByTheRowsThatDiffer() {
        Table table =
                evaluationTold(plan -> plan.rounding(RoundingRule.of(RoundingPoint.TOTAL, 1, RoundingMode.HALF_UP)));
        assertEquals(
                List.of("Avrundning", "Planens fingeravtryck"),
                table.rows().stream().map(row -> row.get(0).plainText()).toList());
        assertTrue(table.plainText(), cells(table, 0).get(2).contains("decimal"));
    }

    @Test
    public void anOrderOfCriteriaThatChangesIsToldWholeBeforeAndAfter() {
        PlanCriterion one = PlanCriterion.of("Säkerhet", List.of());
        PlanCriterion other = PlanCriterion.of("Stöd", List.of());
        Specification before = BEFORE.evaluatedBy(Samples.withEvaluation(BEFORE).evaluation().orElseThrow().toBuilder()
                .criteria(List.of(one, other))
                .build());
        Specification after = BEFORE.evaluatedBy(before.evaluation().orElseThrow().toBuilder()
                .criteria(List.of(other, one))
                .build());
        ChangeList changes = ChangeList.of(
                before.procurement().id(),
                new ChangeList.Side(1, "", before.published().contentHash()),
                new ChangeList.Side(2, "", after.published().contentHash()),
                List.of(),
                List.of(ChangedField.of("evaluation.criteria", Optional.of("a"), Optional.of("b"))),
                List.of(MaterialReason.AWARD));
        String dump =
                DocumentDump.of(composer.correction(correction(), changes, before, after, ComposeOptions.issued()));
        assertTrue(dump, dump.contains("*1. Säkerhet*") && dump.contains("*2. Stöd*"));
        assertTrue(dump, dump.contains("*1. Stöd*") && dump.contains("*2. Säkerhet*"));
    }

    @Test
    public void nothingThatIsForTheBuyerAloneIsInIt() {
        String dump = DocumentDump.of(corrected());
        BEFORE.requirements().forEach(one -> {
            String guidance = one.requirement().guidance();
            assertFalse(guidance, !guidance.isEmpty() && dump.contains(guidance));
        });
    }

    @Test
    public void whereToLeadIsThere() {
        DocumentOutline outline = DocumentOutline.of(corrected());
        assertEquals(List.of(), outline.deadReferences());
        assertEquals(List.of(), outline.repeatedIds());
        DocumentOutline questions = DocumentOutline.of(questions(LocalizedText.SWEDISH));
        assertEquals(List.of(), questions.deadReferences());
        assertEquals(List.of(), questions.repeatedIds());
    }

    @Test
    public void aPreviewSaysThatItIsOne() {
        Specification after = after();
        Document preview =
                composer.correction(correction(), changes(after, List.of()), BEFORE, after, ComposeOptions.preview());
        assertFalse(preview.notice().isEmpty());
    }

    private Document questions(Locale locale) {
        SupplierQuestion answered = new SupplierQuestion(
                1,
                "8",
                LocalDateTime.parse("2026-12-10T11:00"),
                "Räknas helger in?\n\nOch nätter?",
                List.of(CHANGED),
                List.of(
                        new QuestionAnswer("9", LocalDate.parse("2026-12-11"), "Ja.", false, Optional.empty()),
                        new QuestionAnswer(
                                "12", LocalDate.parse("2026-12-18"), "Nej, se rättelse 1.", false, Optional.of(1))),
                QuestionState.ANSWERED);
        SupplierQuestion open = new SupplierQuestion(
                2,
                "10",
                LocalDateTime.parse("2026-12-12T09:00"),
                "Får anbud lämnas på engelska?",
                List.of(),
                List.of(),
                QuestionState.OPEN);
        QuestionBook book = QuestionBook.builder(
                        "provupphandling-2026",
                        "Ärendehanteringssystem som tjänst",
                        "Provkommun",
                        LocalDate.parse("2026-12-18"))
                .caseNumber("KS 2026/0114")
                .deadline(Optional.of(LocalDateTime.parse("2027-02-01T23:59")))
                .lastAnswer(Optional.of(LocalDate.parse("2027-01-26")))
                .version(6)
                .questions(List.of(answered, open))
                .corrections(List.of(
                        correction(),
                        Correction.builder(2, LocalDate.parse("2026-12-19"), false)
                                .build(),
                        Correction.builder(3, LocalDate.parse("2026-12-20"), false)
                                .issue(2, 0)
                                .deadline(Optional.empty(), LocalDateTime.parse("2027-02-02T23:59"))
                                .build()))
                .build();
        return composer.questions(book, Optional.of(BEFORE), locale);
    }

    @Test
    public void questionsAndAnswersAreReadInOrder() throws IOException {
        Golden.assertMatches("fragor-och-svar.txt", DocumentDump.of(questions(LocalizedText.SWEDISH)));
        Golden.assertMatches("questions-en.txt", DocumentDump.of(questions(Locale.ENGLISH)));
    }

    @Test
    public void whereNothingHasBeenAskedThatIsSaid() {
        QuestionBook none = QuestionBook.builder("prov", "Prov", "Provkommun", LocalDate.parse("2026-12-18"))
                .build();
        String dump = DocumentDump.of(composer.questions(none, Optional.empty(), LocalizedText.SWEDISH));
        assertTrue(dump, dump.contains("Ingen fråga har kommit."));
    }
}
