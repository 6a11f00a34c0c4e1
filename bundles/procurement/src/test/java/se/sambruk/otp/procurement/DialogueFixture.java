package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Before;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueComposer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.api.procurement.tailoring.ProfileChanges;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.procurement.tailoring.WorkingProfile;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.SampleCase;

/** A case that is issued and advertised, corrected and asked about, when a test says; its profile asks for what the test says. */
public abstract class DialogueFixture extends ProcurementFixture {
    static final String OFFICER = SampleCase.OFFICER;
    static final String MANDATORY = "PRV-DRI-002";
    static final String EVALUATED = "PRV-DRI-003";

    final Dialogues dialogues = new Dialogues(
            library,
            library,
            library,
            composer(),
            exports,
            store,
            store,
            seals,
            specification -> planProblems,
            cases,
            store.log,
            tailoring());
    Instant clock = Instant.parse("2026-11-23T10:00:00Z");

    private static DialogueComposer composer() {
        return new DialogueComposer() {
            @Override
            public Document correction(
                    Correction correction,
                    ChangeList changes,
                    Specification before,
                    Specification after,
                    ComposeOptions options) {
                return Document.builder("Rättelse " + correction.number(), after.locale())
                        .notice(options.isPreview() ? "preview" : "")
                        .build();
            }

            @Override
            public Document questions(QuestionBook book, Optional<Specification> inForce, Locale locale) {
                return Document.builder("Frågor " + book.questions().size(), locale)
                        .build();
            }
        };
    }

    private static TailoringService tailoring() {
        return (TailoringService) Proxy.newProxyInstance(
                DialogueFixture.class.getClassLoader(),
                new Class<?>[] {TailoringService.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("working")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ProfileText text = ProfileText.of("profil.yaml", PROFILE);
                    ProfileChanges changes = ProfileChanges.of(List.of(), List.of(), List.of(), List.of(), List.of());
                    return Optional.of(new WorkingProfile(
                            new ProfileRevision(
                                    1, "3", ContentHash.ofBytes(PROFILE), 8, changes, List.of(), ACT, false, List.of()),
                            text));
                });
    }

    /** The documents tell the last day for tenders that the case has. */
    @Before
    public void agree() {
        library.specification = Variants.due(
                library.specification, plan().build().deadline().orElseThrow().toLocalDate());
    }

    Act act() {
        return new Act(OFFICER, clock, "därför");
    }

    Viewer viewer() {
        return new Viewer(OFFICER, clock);
    }

    void on(String day) {
        clock = Instant.parse(day + "T10:00:00Z");
    }

    TenderPlan.Builder plan() {
        return SampleCase.plan();
    }

    /** A case with a plan, whose first officer is {@link #OFFICER}. */
    void open() {
        ProcurementFacts profile = library.specification.procurement();
        CaseFacts facts = CaseFacts.builder(id)
                .caseNumber(profile.caseNumber())
                .title(profile.title())
                .buyer(profile.buyer())
                .regime(profile.regime())
                .acquisition(profile.acquisition())
                .build();
        cases.create(new CaseDraft(facts, Optional.of(plan().build()), List.of()), act());
    }

    /** The same, tried, issued and advertised on 7 December; tenders may come until 15 January 23.59. */
    void advertised() {
        open();
        cases.tick(id, StepTick.done("simulation"), act());
        issueNow();
        on("2026-12-07");
        cases.tick(id, StepTick.done("publication"), act());
    }

    void issueNow() {
        procurements.issue(IssueRequest.of("profil.yaml", PROFILE, folder, List.of("json"), act()));
    }

    SupersedeRequest request() {
        return SupersedeRequest.of(id, folder, List.of("docx", "xlsx", "json"), act());
    }

    SupersedeResult supersede(SupersedeRequest request) {
        return dialogues.supersede(request);
    }

    QuestionBook book() {
        return dialogues.questions(id, viewer());
    }

    ChangeList changes() {
        return dialogues.changes(id, OptionalInt.empty(), OptionalInt.empty());
    }

    List<String> kinds() {
        return store.log.entries(id).stream().map(kept -> kept.entry().kind()).toList();
    }

    /** Nothing is done, and why not. */
    void refused(String code, Runnable work) {
        int entries = store.log.entries(id).size();
        int issues = store.issues(id).size();
        assertEquals(code, faults(work).get(0));
        assertEquals("nothing is written", entries, store.log.entries(id).size());
        assertEquals("nothing is issued", issues, store.issues(id).size());
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
