package se.sambruk.otp.assessment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.assessment.ScoreFileReader;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.assessment.ScoreFormWriter;
import se.sambruk.otp.api.assessment.SimulatedPlan;
import se.sambruk.otp.api.assessment.SimulationOrder;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.assessment.report.EvaluationReport;
import se.sambruk.otp.assessment.report.TrialReport;

/** Evaluation in a case. Holds nothing itself: the log remembers. */
@Component(service = AssessmentService.class)
public final class Assessments implements AssessmentService {
    private static final List<String> YAML = List.of("yaml", "yml");

    private final Services with;
    private final List<ScoreFileReader> readers;
    private final List<ScoreFormWriter> writers;

    @Activate
    public Assessments(
            @Reference ProfileReader profiles,
            @Reference LibraryService library,
            @Reference PlanService plans,
            @Reference EvaluationService evaluation,
            @Reference ProcurementService procurements,
            @Reference CaseService cases,
            @Reference TenderService tenders,
            // Each time anew: a format that is installed later reads too.
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ScoreFileReader> readers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ScoreFormWriter> writers) {
        this.with = new Services(profiles, library, plans, evaluation, procurements, cases, tenders);
        this.readers = List.copyOf(readers);
        this.writers = List.copyOf(writers);
    }

    @Override
    public SimulatedPlan simulate(SimulationOrder order, Act act) throws InterruptedException {
        return new Simulating(with).invented(order, act);
    }

    @Override
    public SimulatedPlan simulateTenders(String procurement, Optional<String> lot, Act act)
            throws InterruptedException {
        return new Simulating(with).real(procurement, lot, act);
    }

    @Override
    public Document document(SimulatedPlan simulated) {
        return TrialReport.of(simulated);
    }

    @Override
    public PanelStanding panel(String procurement, Viewer viewer) {
        return Matter.of(with, procurement, viewer).standing();
    }

    @Override
    public ScoreForm form(String procurement, String assessor, Viewer viewer) {
        Matter matter = Matter.of(with, procurement, viewer);
        PanelStanding standing = matter.standing();
        if (standing.panel().find(assessor).isEmpty()) {
            throw AssessmentProblems.error("OTP-6426", assessor).asException();
        }
        List<ScoreForm.Row> rows = new ArrayList<>();
        for (PanelItem item : standing.report().items()) {
            ScoredRequirement scored =
                    standing.judged().requirement(item.requirement()).orElseThrow();
            rows.add(new ScoreForm.Row(item.bid(), scored, before(standing.sheet(), assessor, item)));
        }
        return new ScoreForm(
                matter.issued().specification().procurement(),
                matter.issued().planHash(),
                assessor,
                rows,
                standing.report().items().stream()
                        .filter(item -> item.state() == PanelState.CONSENSUS_NEEDED)
                        .toList());
    }

    private static Optional<Score> before(ScoreSheet sheet, String assessor, PanelItem item) {
        return sheet.scores().stream()
                .filter(score -> score.assessor().equals(assessor)
                        && score.bid().equals(item.bid())
                        && score.requirement().equals(item.requirement()))
                .reduce((first, second) -> second);
    }

    @Override
    public byte[] write(String name, ScoreForm form) {
        if (YAML.contains(ending(name))) {
            return YamlForm.of(form).getBytes(StandardCharsets.UTF_8);
        }
        return writers.stream()
                .filter(one -> one.extensions().contains(ending(name)))
                .findFirst()
                .orElseThrow(() -> unknown(
                        Stream.concat(YAML.stream(), writers.stream().flatMap(one -> one.extensions().stream()))))
                .write(form);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static ProblemException unknown(Stream<String> known) {
        return AssessmentProblems.error(
                        "OTP-6434",
                        known.distinct().sorted().map(ending -> "." + ending).collect(Collectors.joining(", ")))
                .asException();
    }

    @Override
    public ScoreFile read(String name, byte[] bytes) {
        ScoreFileReader reader = readers.stream()
                .filter(one -> one.extensions().contains(ending(name)))
                .findFirst()
                .orElseThrow(() -> unknown(readers.stream().flatMap(one -> one.extensions().stream())));
        ScoreFileReader.Reading reading = reader.read(name, new ByteArrayInputStream(bytes));
        return reading.file().orElseThrow(() -> new ProblemException(reading.problems()));
    }

    @Override
    public CaseChange score(String procurement, ScoreFile file, Act act) {
        return new HandingIn(with, procurement, file, act).write();
    }

    @Override
    public EvaluatedTenders evaluate(EvaluationOrder order, Act act) throws InterruptedException {
        return new Evaluating(with, order, act).evaluate();
    }

    @Override
    public List<EvaluatedTenders> evaluated(String procurement, Viewer viewer) {
        return new LoggedEvaluations(with, procurement, viewer).all();
    }

    @Override
    public Document document(EvaluatedTenders evaluated) {
        List<Bid> bids = new TenderBids(evaluated.outcome().plan(), evaluated.lot())
                .of(evaluated.book().tenders());
        return EvaluationReport.of(evaluated, bids);
    }
}
