package se.sambruk.otp.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;

/** Takes scores in from a file: all of it, or nothing and every fault. Used by one thread. */
final class HandingIn {
    private final Services with;
    private final String procurement;
    private final ScoreFile file;
    private final Act act;
    private final Matter matter;
    private final EvaluationPlan judged;
    private final Panel panel;
    private final String assessor;
    private final Instant now;
    private final List<Problem> faults = new ArrayList<>();

    HandingIn(Services with, String procurement, ScoreFile file, Act act) {
        this.with = with;
        this.procurement = procurement;
        this.file = file;
        this.act = act;
        this.matter = Matter.of(with, procurement, Viewer.of(act));
        with.cases().admit(procurement, act);
        this.judged = matter.standing().judged();
        this.panel = matter.panel().panel();
        this.assessor = file.assessor().isEmpty() ? act.actor() : file.assessor();
        this.now = matter.whole().now(act.at());
    }

    CaseChange write() {
        about();
        ScoreSheet before = matter.panel().sheet(matter.issued().planHash());
        List<Score> scores = scores(before);
        List<Consensus> agreed = agreed(before);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        if (scores.isEmpty() && agreed.isEmpty()) {
            throw AssessmentProblems.error("OTP-6432").asException();
        }
        ScoreSheet sheet = ScoreSheet.of(matter.issued().planHash(), scores, agreed);
        Map<String, Object> body = new TreeMap<>();
        body.put("assessor", assessor);
        body.put("sheet", sheet.tree());
        CaseChange change = with.cases().record(procurement, List.of(NewEntry.of(EntryKinds.SCORES_GIVEN, body)), act);
        List<Problem> findings = new ArrayList<>(change.findings());
        long without = scores.stream().filter(score -> !score.isMotivated()).count();
        if (without > 0) {
            findings.add(AssessmentProblems.warning("OTP-6433", without));
        }
        return new CaseChange(change.now(), change.added(), findings);
    }

    private void about() {
        String plan = matter.issued().planHash().hex();
        if (!file.procurement().isEmpty() && !file.procurement().equals(procurement)) {
            throw AssessmentProblems.error("OTP-6423", file.procurement(), procurement)
                    .asException();
        }
        if (!file.plan().isEmpty() && !plan.startsWith(file.plan())) {
            throw AssessmentProblems.error("OTP-6424").asException();
        }
        boolean own = assessor.equals(act.actor());
        if (!own && !matter.panel().isResponsible(act.actor())) {
            throw AssessmentProblems.error("OTP-6425", assessor).asException();
        }
        if (!file.scores().isEmpty() && panel.find(assessor).isEmpty()) {
            throw AssessmentProblems.error("OTP-6426", assessor).asException();
        }
        boolean mayAgree = panel.find(act.actor()).isPresent() || matter.panel().isResponsible(act.actor());
        if (!file.agreed().isEmpty() && !mayAgree) {
            throw AssessmentProblems.error("OTP-6426", act.actor()).asException();
        }
    }

    private List<Score> scores(ScoreSheet before) {
        Set<String> seen = new HashSet<>();
        List<Score> scores = new ArrayList<>();
        for (ScoreFile.Given given : file.scores()) {
            Optional<Exact> value = value(given.tender(), given.requirement(), given.score(), given.place(), seen);
            if (value.isPresent()) {
                Score score = Score.of(
                        assessor, key(given.tender()), given.requirement(), value.get(), given.motivation(), now);
                if (latest(before, score).filter(last -> isSame(last, score)).isEmpty()) {
                    scores.add(score);
                }
            }
        }
        return scores;
    }

    private static boolean isSame(Score last, Score score) {
        return last.value().equals(score.value()) && last.motivation().equals(score.motivation());
    }

    private static Optional<Score> latest(ScoreSheet sheet, Score like) {
        return sheet.scores().stream()
                .filter(score -> score.assessor().equals(like.assessor())
                        && score.bid().equals(like.bid())
                        && score.requirement().equals(like.requirement()))
                .reduce((first, second) -> second);
    }

    private List<Consensus> agreed(ScoreSheet before) {
        Set<String> seen = new HashSet<>();
        List<Consensus> agreed = new ArrayList<>();
        for (ScoreFile.Agreed given : file.agreed()) {
            Optional<Exact> value = value(given.tender(), given.requirement(), given.score(), given.place(), seen);
            List<String> by = given.by().isEmpty()
                    ? panel.assessors().stream().map(Assessor::key).toList()
                    : given.by();
            by.stream()
                    .filter(id -> panel.find(id).isEmpty())
                    .findFirst()
                    .ifPresent(id ->
                            faults.add(AssessmentProblems.error("OTP-6426", id).at(given.place())));
            if (given.motivation().isBlank()) {
                faults.add(AssessmentProblems.error("OTP-6431", given.tender(), given.requirement())
                        .at(given.place()));
            }
            if (value.isPresent()) {
                Consensus consensus = Consensus.of(
                        key(given.tender()), given.requirement(), value.get(), given.motivation(), by, now);
                if (latest(before, consensus)
                        .filter(last -> isSame(last, consensus))
                        .isEmpty()) {
                    agreed.add(consensus);
                }
            }
        }
        return agreed;
    }

    private static boolean isSame(Consensus last, Consensus agreed) {
        return last.value().equals(agreed.value())
                && last.motivation().equals(agreed.motivation())
                && last.by().equals(agreed.by());
    }

    private static Optional<Consensus> latest(ScoreSheet sheet, Consensus like) {
        return sheet.agreed().stream()
                .filter(agreed ->
                        agreed.bid().equals(like.bid()) && agreed.requirement().equals(like.requirement()))
                .reduce((first, second) -> second);
    }

    private String key(String tender) {
        return matter.book().find(tender).orElseThrow().key();
    }

    /** What is given, if the bid and the requirement are there and the scale has such a step. */
    private Optional<Exact> value(
            String tender, RequirementId requirement, String score, SourceLocation place, Set<String> seen) {
        if (matter.book().find(tender).isEmpty()) {
            faults.add(AssessmentProblems.error("OTP-6427", tender).at(place));
            return Optional.empty();
        }
        Optional<ScoredRequirement> scored = judged.requirement(requirement);
        if (scored.isEmpty()) {
            faults.add(AssessmentProblems.error("OTP-6428", requirement).at(place));
            return Optional.empty();
        }
        Exact value = Exact.parse(score);
        if (!scored.get().admits(value)) {
            faults.add(AssessmentProblems.error("OTP-6429", key(tender), requirement, Scales.steps(scored.get()))
                    .at(place));
            return Optional.empty();
        }
        if (!seen.add(key(tender) + " " + requirement)) {
            faults.add(AssessmentProblems.error("OTP-6430", key(tender), requirement)
                    .at(place));
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
