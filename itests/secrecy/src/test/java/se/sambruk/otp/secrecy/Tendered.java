package se.sambruk.otp.secrecy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.secrecy.Console.Result;
import se.sambruk.otp.shell.call.Outcome;

/** A procurement that goes its way in the platform, by commands of those who have roles in it. */
final class Tendered {
    static final String ID = "prov-2027";
    static final String OUTSIDER = "ulf.utomstaende";
    /** Whoever has a role, and has declared a conflict of interest. */
    static final String PARTIAL = "jan.javig";
    /** Those who may see no tenders: no role, no name, a role that has ended or not begun, a conflict of interest. */
    static final List<String> BARRED = List.of(OUTSIDER, "", "karl.klar", "frida.framtid", PARTIAL);

    private static final String ANNA = "anna.andersson";
    private static final String EVA = "eva.ek";
    private static final String PIA = "pia.palm";
    /** The tender that answers No to what is mandatory. */
    private static final int REJECTED = 3;

    private static final String CASE = """
            procurement:
              id: prov-2027
              case-number: KS 2026/0999
              title: Provupphandling
              buyer: {name: Provkommun, organization-number: 212000-0000}
              regime: directive
              acquisition: open
              value: {amount: 4 500 000, on: 2026-11-02, how: Fyra år med optioner.}
              no-lots: Systemet är en helhet.
            timetable:
              publication: 2026-12-07
              questions-until: 2026-12-30 12:00
              tender-deadline: 2027-01-15 23:59
              opening: 2027-01-18 09:00
              award: 2027-02-15
              valid-until: 2027-05-31
              electronic-notice: true
              electronic-tenders: true
            people:
              - {person: anna.andersson, name: Anna Andersson, role: responsible, from: 2026-11-02}
              - {person: bo.berg, name: Bo Berg, role: decision-maker, from: 2026-11-02, delegation: KS 4.2}
              - {person: eva.ek, name: Eva Ek, role: opener, from: 2026-11-02}
              - {person: eva.ek, name: Eva Ek, role: assessor, from: 2026-11-02}
              - {person: pia.palm, name: Pia Palm, role: assessor, from: 2026-11-02}
              - {person: jan.javig, name: Jan Jävig, role: assessor, from: 2026-11-02}
              - {person: karl.klar, name: Karl Klar, role: assessor, from: 2026-11-02, until: 2027-01-10}
              - {person: frida.framtid, name: Frida Framtid, role: reader, from: 2027-03-01}
            """;
    private static final String PROFILE = """
            procurement:
              id: prov-2027
              case-number: KS 2026/0999
              title: Provupphandling
              buyer: {name: Provkommun, organization-number: 212000-0000}
              regime: directive
              acquisition: open
              delivery: saas
              classification: {confidentiality: 3, integrity: 3, availability: 2}
              language: sv
              date: 2026-12-01
            context: [kravmaster, exempelkommun]
            select:
              - {ids: [OTP-ARK-001, OTP-ARK-002, OTP-ARK-005, EXK-ARE-001, OTP-AFF-001]}
            price:
              currency: SEK
              items:
                - {id: P-01, description: Allt, unit: styck, volume: 100}
            evaluation:
              ground: best-ratio
              model: price-deduction
              parameters: {point-value: 25 000}
              tie-breaks:
                - {kind: lowest-price}
                - kind: lot
                  procedure: Två personer drar.
              panel: {assessors: 2}
              low-bids: {below-mean: 35, fewest: 3}
            document: {title: Kravbilaga, version: "1.0"}
            """;

    private final Console console;
    private final int tenders;
    private Instant clock;

    /**
     * @param tenders how many come
     */
    Tendered(Console console, int tenders) {
        this.console = console;
        this.tenders = tenders;
        this.clock = Instant.parse("2027-01-18T10:00:00Z");
    }

    private Path folder() {
        return console.folder();
    }

    /** Done, perhaps with something to look at. */
    private String went(String actor, String command, String... words) throws Exception {
        clock = clock.plusSeconds(60);
        Result result = console.run(actor, clock, Console.command(command), List.of(words));
        if (result.outcome() != Outcome.DONE && result.outcome() != Outcome.FINDINGS) {
            throw new AssertionError(command + " " + List.of(words) + "\n" + result.all());
        }
        return result.out();
    }

    /** Advertised, with the conflict of interest declared. */
    void issued() throws Exception {
        clock = Instant.parse("2026-12-07T10:00:00Z");
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("arende.yaml"), CASE);
        Files.writeString(folder().resolve("profil.yaml"), PROFILE);
        went(ANNA, "procurement:create", "--file", "arende.yaml");
        went(ANNA, "procurement:profile", ID, "--in", "profil.yaml");
        went(ANNA, "procurement:simulate", ID, "--prices", "1000000-9000000", "--sets", "10");
        went(ANNA, "procurement:issue", ID, "--out", "ut", "--format", "xlsx,xlsx-price");
        went(ANNA, "procurement:checklist", ID, "--tick", "publication", "--on", "2026-12-07");
    }

    /** The time for tenders is out, one has declared a conflict of interest, and each supplier's tender lies in a folder. */
    void deadlinePassed() throws Exception {
        Files.writeString(folder().resolve("leverantor.txt"), new Supplier(1).name());
        went(
                PARTIAL,
                "procurement:people",
                ID,
                "--declare",
                PARTIAL,
                "--conflict",
                "--supplier-file",
                "leverantor.txt");
        Specification published = console.services()
                .find(ProcurementService.class)
                .orElseThrow()
                .specification(ID, OptionalInt.empty())
                .published();
        for (Supplier supplier : suppliers(7)) {
            supplier.fill(
                    folder().resolve("ut/" + ID + "-svarsbilaga.xlsx"),
                    folder().resolve("ut/" + ID + "-prisbilaga.xlsx"),
                    published,
                    folder().resolve(supplier.folder()));
        }
    }

    static List<Supplier> suppliers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Supplier::new).toList();
    }

    /** The whole log, as the officer sees it. */
    String log() throws Exception {
        return went(ANNA, "procurement:log", ID, "--json");
    }

    /** What values that tell of tenders say of themselves, as an exception or a line in a log would. */
    List<String> spoken() throws Exception {
        Viewer viewer = new Viewer(ANNA, clock);
        CaseService cases = service(CaseService.class);
        AssessmentService assessment = service(AssessmentService.class);
        TenderBook book = service(TenderService.class).book(ID, viewer);
        List<Object> values = new ArrayList<>(book.tenders());
        values.add(book);
        values.add(cases.find(ID, viewer));
        values.add(cases.log(ID, viewer));
        values.addAll(cases.log(ID, viewer).orElseThrow().lines());
        values.add(cases.checklist(ID, viewer));
        book.tenders()
                .forEach(tender -> values.addAll(List.of(
                        tender.supplier(),
                        tender.received(),
                        tender.decisions(),
                        tender.controls(),
                        tender.clarifications())));
        if (!book.tenders().isEmpty()) {
            EvaluatedTenders evaluated =
                    assessment.evaluate(EvaluationOrder.of(ID).asPreview(), new Act(ANNA, clock, ""));
            values.addAll(List.of(evaluated, evaluated.outcome(), assessment.panel(ID, viewer)));
            values.add(assessment.form(ID, EVA, viewer));
            values.add(service(AwardService.class).obstacles(ID, viewer));
        }
        return values.stream().map(String::valueOf).toList();
    }

    private <T> T service(Class<T> type) {
        return console.services().find(type).orElseThrow();
    }

    /** What a procurement goes through before the award. */
    enum Stage {
        OPENED,
        RECEIVED,
        CLARIFIED,
        DECIDED,
        SCORED,
        EVALUATED,
        CONTROLLED
    }

    /** Goes on to a stage. Where no tenders come, there is nothing to do but to open. */
    void to(Stage stage) throws Exception {
        if (stage == Stage.OPENED) {
            opened();
        } else if (tenders > 0) {
            switch (stage) {
                case RECEIVED -> received();
                case CLARIFIED -> clarified();
                case DECIDED -> decided();
                case SCORED -> scored();
                case EVALUATED -> evaluated();
                default -> controlled();
            }
        }
    }

    private void opened() throws Exception {
        List<String> listed = suppliers(tenders).stream().map(Supplier::listed).toList();
        Files.writeString(folder().resolve("lista.txt"), listed.isEmpty() ? "# inga" : String.join("\n", listed));
        List<String> words = new ArrayList<>(List.of(ID, "--by", "anna.andersson,eva.ek"));
        if (!listed.isEmpty()) {
            words.addAll(List.of("--list", "lista.txt"));
            went(ANNA, "procurement:open", words.toArray(String[]::new));
        } else {
            went(ANNA, "procurement:checklist", ID, "--tick", "opening", "--by", "anna.andersson,eva.ek");
        }
        for (String person : List.of(ANNA, "bo.berg", EVA, PIA)) {
            went(person, "procurement:people", ID, "--declare", person);
        }
    }

    private void received() throws Exception {
        for (Supplier supplier : suppliers(tenders)) {
            went(ANNA, "procurement:answers", "import", ID, supplier.folder());
        }
    }

    private void clarified() throws Exception {
        Files.writeString(folder().resolve("fraga.txt"), "Vad menas med " + new Supplier(1).answer() + "?");
        Files.writeString(folder().resolve("svar.txt"), "Att " + new Supplier(1).answer() + " i allt.");
        String asked = went(
                ANNA,
                "procurement:clarify",
                ID,
                "anbud-1",
                "--ask-file",
                "fraga.txt",
                "--equality",
                "Alla med samma otydlighet tillfrågas.",
                "--because",
                "otydligt svar",
                "--json");
        String request = asked.replaceFirst("(?s).*\"entry\":\\s*\"(S\\d+)\".*", "$1");
        went(ANNA, "procurement:clarify", ID, "anbud-1", "--answer", request, "--text-file", "svar.txt");
    }

    private void decided() throws Exception {
        went(ANNA, "procurement:decide", ID, "anbud-1", "--verdict", "qualified", "--because", "Bevisen är granskade.");
        if (tenders >= REJECTED) {
            went(
                    ANNA,
                    "procurement:decide",
                    ID,
                    "anbud-" + REJECTED,
                    "--verdict",
                    "rejected",
                    "--rows",
                    "OTP-ARK-001",
                    "--basis",
                    "LOU 4 kap. 1 §",
                    "--because",
                    "Det obligatoriska kravet besvaras med Nej, och svaret kan inte läsas på annat sätt.");
        }
        Files.writeString(folder().resolve("hemligt.txt"), new Supplier(1).name() + " ringde.");
        went(ANNA, "procurement:note", ID, "--secret", "--what-file", "hemligt.txt", "--attach", "hemligt.txt");
    }

    private void scored() throws Exception {
        for (String assessor : List.of(EVA, PIA)) {
            String sheet = assessor + "-" + clock.getEpochSecond() + ".yaml";
            went(assessor, "procurement:score", ID, "--out", sheet);
            Path file = folder().resolve(sheet);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("    score:", "    score: 6")
                            .replace("    motivation:", "    motivation: Sju flöden, så " + new Supplier(1).answer()));
            went(assessor, "procurement:score", ID, "--in", sheet);
        }
    }

    private void evaluated() throws Exception {
        went(ANNA, "procurement:simulate", ID, "--tenders", "--because", "känslighet");
        went(ANNA, "procurement:evaluate", ID);
    }

    /** All that is done before the award, so that only the decision is left. */
    private void controlled() throws Exception {
        went(
                ANNA,
                "procurement:control",
                ID,
                "anbud-1",
                "--subject",
                "proofs",
                "--passed",
                "yes",
                "--because",
                "Registerutdrag granskade.");
    }
}
