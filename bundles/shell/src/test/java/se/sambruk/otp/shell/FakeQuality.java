package se.sambruk.otp.shell;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.FixProposal;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleRefusal;
import se.sambruk.otp.api.quality.RuleState;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.api.quality.SuppressedFinding;
import se.sambruk.otp.api.text.LocalizedText;

/** One rule that finds the first three letters of everything, and one that does not work. */
public final class FakeQuality implements QualityService {
    public static final Problem FAULT = Problem.of(
            "OTP-7910",
            Severity.ERROR,
            LocalizedText.of(
                    "Regeln PRV-FEL 1.0.0 stannade med ett fel.", "The rule PRV-FEL 1.0.0 stopped with a fault."),
            LocalizedText.of("Meddela den som ger ut den.", "Tell whoever publishes it."));

    private final boolean rules;
    private final List<Problem> problems;
    /** Of which requirement what is found is meant. */
    public String left = "";

    private FindingSeverity severity = FindingSeverity.WARNING;
    /** What was last asked for. */
    public LintRequest asked;
    /** Whether what was last begun has been closed. */
    public boolean closed;

    private FakeQuality(boolean rules, List<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    public static FakeQuality working() {
        return new FakeQuality(true, List.of());
    }

    public static FakeQuality empty() {
        return new FakeQuality(false, List.of());
    }

    /** Finds nothing but information. */
    public static FakeQuality quiet() {
        FakeQuality quiet = working();
        quiet.severity = FindingSeverity.INFORMATION;
        return quiet;
    }

    public static FakeQuality failing() {
        return new FakeQuality(true, List.of(FAULT));
    }

    private static RuleDescriptor descriptor(String version) {
        return RuleDescriptor.builder("PRV-TRE", PackVersion.of(version))
                .title(LocalizedText.of("Tre första bokstäverna", "First three letters"))
                .explanation(LocalizedText.of("En provregel.", "A sample rule."))
                .basis(Basis.of("LOU", "9:4"))
                .wordList("vague")
                .build();
    }

    @Override
    public List<RuleStatus> rules() {
        return !rules
                ? List.of()
                : List.of(
                        RuleStatus.builder(descriptor("1.1.0"), RuleState.ACTIVE)
                                .registeredBy("se.exempel.regel 1.1.0", "otp:regel-2", 82)
                                .build(),
                        RuleStatus.builder(descriptor("1.0.0"), RuleState.FINISHING)
                                .registeredBy("se.exempel.regel 1.0.0", "otp:regel-1", 81)
                                .running(1)
                                .build());
    }

    @Override
    public List<RuleRefusal> refusals() {
        return !rules
                ? List.of()
                : List.of(RuleRefusal.builder(Instant.parse("2026-11-23T09:10:00Z"), List.of(FAULT))
                        .registeredBy("se.exempel.fel 1.0.0", "otp:fel-1", 83)
                        .build());
    }

    @Override
    public LintRun begin(LintRequest request) {
        asked = request;
        closed = false;
        Iterator<CheckedRequirement> sentences = request.specification().isPresent()
                ? request.specification().get().requirements().stream()
                        .limit(2)
                        .map(r -> CheckedRequirement.of(r, Locale.forLanguageTag("sv-SE")))
                        .iterator()
                : request.sentences().iterator();
        return new LintRun() {
            @Override
            public List<RuleDescriptor> rules() {
                return rules ? List.of(descriptor("1.1.0")) : List.of();
            }

            @Override
            public boolean hasNext() {
                return rules && sentences.hasNext();
            }

            @Override
            public LintReport next() {
                LintReport.Builder report = LintReport.builder().checked(1);
                CheckedRequirement sentence = sentences.next();
                problems.forEach(report::problem);
                if (!problems.isEmpty()) {
                    return report.build();
                }
                return (sentence.id().equals(left)
                                ? report.suppressed(List.of(SuppressedFinding.of(finding(sentence), reason(left))))
                                : report.findings(List.of(finding(sentence))))
                        .build();
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private static LintSuppression reason(String requirement) {
        return LintSuppression.of("PRV-TRE", requirement, "", "Så ska det börja.")
                .by("provkommun 1.0.0 · OTP-INF/krav.yaml:12:5");
    }

    private Finding finding(CheckedRequirement sentence) {
        String letters = sentence.text("text").orElseThrow().text().substring(0, 3);
        Finding.Builder finding = Finding.builder("PRV-TRE", severity, sentence.id(), "text")
                .at(0, 3)
                .message(LocalizedText.of(
                        "Texten börjar med ”" + letters + "”.", "The text begins with “" + letters + "”."));
        return letters.startsWith("D")
                ? finding.build()
                : finding.basis(Basis.of("LOU", "9:4"))
                        .fix(FixProposal.of("Det", LocalizedText.of("Byt till ”Det”", "Replace by “Det”")))
                        .build();
    }
}
