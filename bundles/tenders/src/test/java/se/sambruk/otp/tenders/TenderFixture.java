package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.answers.Answers;
import se.sambruk.otp.answers.price.Prices;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.OpeningDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.format.xlsx.price.XlsxPriceReader;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;
import se.sambruk.otp.testkit.Samples;

/** The tender service over the platform's own case, judges and workbooks, with a store in memory and a clock that goes when it is told to. */
abstract class TenderFixture {
    static final String ID = SampleCase.ID;
    static final String ANNA = SampleCase.OFFICER;
    static final String BO = "bo.berg";
    static final String EVA = "eva.ek";
    static final String OUTSIDER = "ulf.utomstaende";
    static final String MUST = "PRV-DRI-001";
    static final String HOURS = "PRV-DRI-002";
    static final String SKILL = "PRV-DRI-003";
    static final String TERM = "PRV-DRI-004";
    static final LocalDate FIRST = LocalDate.parse("2026-11-02");
    static final Specification ISSUED = issued(2);

    final MemoryCaseStore store = new MemoryCaseStore();
    final CaseFiles cases = new CaseFiles(store, Installations.REAL);
    final IssuedStore issues = new IssuedStore();
    final Tenders tenders = new Tenders(
            new Settings(2, 1),
            cases,
            new Answers(new FixedSeals(), List.of(new XlsxAnswerReader(XlsxAnswerReader.LIMITS))),
            new Prices(new FixedSeals(), List.of(new XlsxPriceReader(XlsxAnswerReader.LIMITS))),
            issues);
    Instant clock = SampleCase.START;

    /** Four requirements, one of each kind that can be a reason to try something; and prices. */
    static Specification issued(int revision) {
        Specification.Builder specification = Specification.builder(
                Samples.procurement(ID).build(),
                DocumentFacts.builder("Kravbilaga " + revision).build());
        for (Requirement requirement : List.of(
                requirement(1, RequirementKind.MANDATORY, Response.YES_NO),
                requirement(
                        2,
                        RequirementKind.MANDATORY,
                        Response.of(ResponseType.VALUE).inUnit("timmar")),
                requirement(3, RequirementKind.QUALIFICATION, Response.YES_NO),
                requirement(4, RequirementKind.CONTRACT, Response.YES_NO))) {
            specification.requirement(SpecifiedRequirement.of(requirement, Map.of(), List.of()));
        }
        return Samples.withPrices(specification.build(), Samples.prices());
    }

    private static Requirement requirement(int number, RequirementKind kind, Response response) {
        return Samples.requirement(String.format("PRV-DRI-%03d", number), kind)
                .set(RequirementField.RESPONSE, response)
                .build();
    }

    Act act(String actor) {
        return new Act(actor, clock, "skäl");
    }

    Act unreasoned(String actor) {
        return new Act(actor, clock, "");
    }

    Viewer viewer(String actor) {
        return new Viewer(actor, clock);
    }

    void on(String day) {
        clock = Instant.parse(day + "T10:00:00Z");
    }

    static CasePerson person(String id, CaseRole role) {
        return new CasePerson(id, id, role, FIRST, Optional.empty(), "KS 12 §");
    }

    /** A case with an issue, where the time for tenders is out. */
    void deadlinePassed() {
        deadlinePassed(SampleCase.facts().build());
    }

    void deadlinePassed(CaseFacts facts) {
        cases.create(
                new CaseDraft(
                        facts,
                        Optional.of(SampleCase.plan().build()),
                        List.of(
                                person(ANNA, CaseRole.RESPONSIBLE),
                                person(BO, CaseRole.DECISION_MAKER),
                                person(EVA, CaseRole.OPENER))),
                act(ANNA));
        issues.add(ISSUED, clock);
        on("2027-01-18");
    }

    /** The same, where tenders have been opened. */
    void opened(String... listed) {
        deadlinePassed();
        tenders.open(ID, opening(listed), act(ANNA));
    }

    static OpeningDraft opening(String... listed) {
        List<TenderSupplier> suppliers = new ArrayList<>();
        for (String name : listed) {
            suppliers.add(new TenderSupplier(name, ""));
        }
        NewAttachment list = NewAttachment.of(
                "forteckning.txt", "text/plain", String.join("\n", listed).getBytes(StandardCharsets.UTF_8));
        return new OpeningDraft(List.of(ANNA, EVA), Optional.empty(), suppliers, Optional.of(list));
    }

    static Supplier alfa() {
        return Supplier.of("Alfa AB", "556000-0001", ISSUED)
                .answer(MUST, "Ja")
                .answer(HOURS, "4")
                .answer(SKILL, "Ja")
                .answer(TERM, "Ja")
                .prices("1000", "12.5", "950", "8000", "1100");
    }

    static Supplier beta() {
        return Supplier.of("Beta AB", "556000-0019", ISSUED)
                .answer(MUST, "Nej")
                .answer(HOURS, "ca 10")
                .answer(SKILL, "Ja")
                .prices("900", "11", "900", "8000", "1000");
    }

    static IntakeDraft intake(Supplier... suppliers) {
        List<GivenTender> given = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            given.add(
                    new GivenTender(Optional.empty(), List.of(), List.of(supplier.answerFile(), supplier.priceFile())));
        }
        return new IntakeDraft(given, Optional.empty(), false);
    }

    static IntakeDraft files(GivenFile... files) {
        List<GivenTender> given = new ArrayList<>();
        for (GivenFile file : files) {
            given.add(new GivenTender(Optional.empty(), List.of(), List.of(file)));
        }
        return new IntakeDraft(given, Optional.empty(), false);
    }

    TenderIntake receive(Supplier... suppliers) {
        return tenders.receive(ID, intake(suppliers), act(ANNA));
    }

    TenderBook book() {
        return tenders.book(ID, viewer(ANNA));
    }

    Tender tender(String key) {
        return book().find(key).orElseThrow();
    }

    static RequirementId id(String requirement) {
        return new RequirementId(requirement);
    }

    /** An act is refused with a code, and nothing is written. */
    ProblemException refused(String code, Runnable act) {
        int before = store.entries(ID).size();
        ProblemException fault = assertThrows(code, ProblemException.class, act::run);
        assertEquals(fault.getMessage(), code, fault.problems().get(0).code());
        assertEquals("nothing has changed", before, store.entries(ID).size());
        return fault;
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    /** The configuration, as a container would make it. */
    record Settings(int chapter19, int chapter19a) implements Tenders.Config {
        @Override
        public int openers_chapter19() {
            return chapter19;
        }

        @Override
        public int openers_chapter19a() {
            return chapter19a;
        }

        @Override
        public int intake_max_mebibytes() {
            return 1;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Tenders.Config.class;
        }
    }
}
