package se.sambruk.otp.procurement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.TenderPhase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.store.Act;

/** An issue beside the case that it belongs to. A procurement without a case is issued as it always was. */
final class InCase {
    /**
     * What an issue is told by its case.
     *
     * @param specification what is to be issued: what the profile asks for, or the edition of it that a correction has issued
     * @param last the number of the last entry that was seen: the case must not have moved on when the issue is frozen; empty where there is no case, or
     *     for a preview
     */
    record Checked(Specification specification, List<Problem> findings, OptionalInt last) {}

    private final CaseService cases;
    private final Exporting exporting;

    InCase(CaseService cases, Exporting exporting) {
        this.cases = cases;
        this.exporting = exporting;
    }

    /**
     * The case of a procurement in which somebody is about to do something.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is none, or they may not
     */
    static ProcurementCase admit(CaseService cases, String procurement, Act act) {
        return cases.admit(procurement, act).orElseGet(() -> get(cases, procurement, Viewer.of(act)));
    }

    /**
     * The case of a procurement, as somebody sees it.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6030 if there is none
     */
    static ProcurementCase get(CaseService cases, String procurement, Viewer viewer) {
        return cases.find(procurement, viewer).orElseGet(() -> {
            // That there is none is for the case's service to tell.
            cases.timetable(procurement, viewer);
            return cases.find(procurement, viewer).orElseThrow();
        });
    }

    /**
     * Whether a specification may be issued, and where its profile says something else than the case.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if this is no preview and whoever issues may do nothing in the case, or it has been
     *     advertised
     */
    Checked check(IssueRequest request, Specification specification) {
        String id = specification.procurement().id();
        Optional<ProcurementCase> found =
                request.isPreview() ? cases.find(id, Viewer.of(request.act())) : cases.admit(id, request.act());
        List<Problem> findings = new ArrayList<>();
        Specification edition = found.map(known -> dated(known, request, specification, findings))
                .orElse(specification);
        found.ifPresent(known -> {
            findings.addAll(differences(specification.procurement(), known.facts()));
            working(known, request.profile()).ifPresent(findings::add);
            frozen(known, request, edition).ifPresent(problem -> add(problem, request, findings));
            findings.addAll(simulation(known, request, specification));
        });
        OptionalInt last = found.stream()
                .filter(known -> !request.isPreview())
                .flatMap(known -> known.log().lines().stream())
                .mapToInt(line -> line.entry().number())
                .max();
        return new Checked(edition, findings, last);
    }

    /**
     * A specification with the last day for tenders that its case has: suppliers must not be told another one. What is in force already, and may then not
     * change, is known again where it was made of the same profile.
     */
    private Specification dated(
            ProcurementCase known, IssueRequest request, Specification profiled, List<Problem> findings) {
        if (TenderPhase.of(known, request.act().at()) != TenderPhase.BEFORE_NOTICE) {
            return exporting
                    .latest(known.id())
                    .flatMap(inForce -> inForce(known, inForce, profiled))
                    .orElse(profiled);
        }
        Optional<LocalDate> until = known.plan().deadline().map(LocalDateTime::toLocalDate);
        Optional<LocalDate> told = profiled.document().responseDeadline();
        if (until.isEmpty() || told.isEmpty() || told.equals(until)) {
            return profiled;
        }
        String[] days = {told.get().toString(), until.get().toString()};
        if (told.get().isAfter(until.get())) {
            // Who is right only the officer knows: the one that is later may be what was meant.
            add(ProcurementProblems.error("OTP-6141", days[0], days[1]), request, findings);
            return profiled;
        }
        findings.add(ProcurementProblems.info("OTP-6026", days[0], days[1]));
        return Edition.due(profiled, until.get());
    }

    /** The specification in force, where it was made of a profile by a correction, or with the last day that the case had. */
    private Optional<Specification> inForce(ProcurementCase known, IssueRecord inForce, Specification profiled) {
        Stream<Specification> corrected = Edition.of(known, inForce).map(edition -> edition.of(profiled)).stream();
        Stream<Specification> dated = exporting.specification(inForce).document().responseDeadline().stream()
                .map(day -> Edition.due(profiled, day));
        return Stream.concat(corrected, dated)
                .filter(edition -> edition.contentHash().equals(inForce.specification()))
                .findFirst();
    }

    /** What stops an issue is told of a preview. */
    private static void add(Problem problem, IssueRequest request, List<Problem> findings) {
        if (!request.isPreview()) {
            throw problem.asException();
        }
        findings.add(warning(problem));
    }

    static Problem warning(Problem problem) {
        return Problem.of(problem.code(), Severity.WARNING, problem.message(), problem.remedy());
    }

    /** What is in force may be written anew: that changes nothing. */
    private Optional<Problem> frozen(ProcurementCase known, IssueRequest request, Specification specification) {
        boolean inForce = exporting
                .latest(known.id())
                .map(IssueRecord::specification)
                .filter(specification.contentHash()::equals)
                .isPresent();
        return inForce
                ? Optional.empty()
                : switch (TenderPhase.of(known, request.act().at())) {
                    case BEFORE_NOTICE -> Optional.empty();
                    case TENDER_PERIOD -> Optional.of(ProcurementProblems.error("OTP-6130", known.id()));
                    case CLOSED -> Optional.of(ProcurementProblems.error("OTP-6131", known.id()));
                };
    }

    private List<Problem> simulation(ProcurementCase known, IssueRequest request, Specification specification) {
        boolean advertised = TenderPhase.of(known, request.act().at()) != TenderPhase.BEFORE_NOTICE;
        if (advertised || Simulated.covers(cases, known, specification, Viewer.of(request.act()))) {
            return List.of();
        }
        if (request.isPreview()
                || request.isWithoutSimulation() && !request.act().because().isBlank()) {
            return List.of(ProcurementProblems.warning("OTP-6143", known.id()));
        }
        throw ProcurementProblems.error("OTP-6142", known.id()).asException();
    }

    /** That the case works with another profile than the one that is issued. */
    private static Optional<Problem> working(ProcurementCase known, byte[] profile) {
        String issued = ContentHash.ofBytes(profile).hex();
        return known.log()
                .latest(EntryKinds.PROFILE_REVISED)
                .map(line -> line.entry().body())
                .filter(body -> !issued.equals(body.get("profile")))
                .map(body -> ProcurementProblems.warning("OTP-6103", known.id(), body.get("revision")));
    }

    /** Where a profile says something else than its case. */
    static List<Problem> differences(ProcurementFacts profile, CaseFacts facts) {
        List<Problem> findings = new ArrayList<>();
        rule(findings, "regime", profile.regime(), facts.regime());
        rule(findings, "acquisition", profile.acquisition(), facts.acquisition());
        name(findings, "case-number", profile.caseNumber(), facts.caseNumber());
        name(findings, "title", profile.givenTitle(), facts.givenTitle());
        name(findings, "buyer", profile.buyer().name(), facts.buyer().name());
        return findings;
    }

    /** What decides which rules are followed. */
    private static void rule(List<Problem> findings, String key, WireValue profile, WireValue known) {
        if (!profile.equals(known)) {
            findings.add(ProcurementProblems.warning("OTP-6016", key, profile.wire(), known.wire()));
        }
    }

    private static void name(List<Problem> findings, String key, String profile, String known) {
        if (!profile.equals(known)) {
            findings.add(ProcurementProblems.info("OTP-6017", key, shown(profile), shown(known)));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
