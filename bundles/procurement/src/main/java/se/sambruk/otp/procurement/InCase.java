package se.sambruk.otp.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.IssueRequest;

/** An issue beside the case that it belongs to. A procurement without a case is issued as it always was. */
final class InCase {
    private final CaseService cases;

    InCase(CaseService cases) {
        this.cases = cases;
    }

    /**
     * Where a profile says something else than its case.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if this is no preview and whoever issues may do nothing in the case
     */
    List<Problem> check(IssueRequest request, ProcurementFacts profile) {
        Optional<ProcurementCase> found = request.isPreview()
                ? cases.find(profile.id(), Viewer.of(request.act()))
                : cases.admit(profile.id(), request.act());
        List<Problem> findings = new ArrayList<>();
        found.ifPresent(known -> {
            findings.addAll(differences(profile, known.facts()));
            working(known, request).ifPresent(findings::add);
        });
        return findings;
    }

    /** That the case works with another profile than the one that is issued. */
    private static Optional<Problem> working(ProcurementCase known, IssueRequest request) {
        String issued = ContentHash.ofBytes(request.profile()).hex();
        return known.log()
                .latest(EntryKinds.PROFILE_REVISED)
                .map(line -> line.entry().body())
                .filter(body -> !issued.equals(body.get("profile")))
                .map(body -> ProcurementProblems.warning("OTP-6103", known.id(), body.get("revision")));
    }

    private static List<Problem> differences(ProcurementFacts profile, CaseFacts facts) {
        List<Problem> findings = new ArrayList<>();
        rule(findings, "regime", profile.regime(), facts.regime());
        rule(findings, "acquisition", profile.acquisition(), facts.acquisition());
        name(findings, "case-number", profile.caseNumber(), facts.caseNumber());
        name(findings, "title", profile.title(), facts.title());
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
