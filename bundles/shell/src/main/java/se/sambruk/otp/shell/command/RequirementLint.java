package se.sambruk.otp.shell.command;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.SentenceReader;
import se.sambruk.otp.api.quality.SentenceReading;
import se.sambruk.otp.api.quality.SuppressedFinding;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Findings;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.FindingView;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.SarifView;

/** {@code requirement:lint}: what the rules find in requirement texts. */
final class RequirementLint implements ShellCommand {
    private static final Flag PROCUREMENT =
            Flag.value("--procurement", "lint-procurement", Suggesters.PROCUREMENTS_BY_ID);
    private static final Flag FILE = Flag.value("--file", "sentences", Suggesters.PROFILES);
    private static final Syntax SYNTAX = new Syntax(
            "requirement",
            "lint",
            List.of(),
            List.of(
                    PROCUREMENT,
                    Procurements.ISSUE,
                    Entries.CATEGORY,
                    FILE,
                    LintFlags.SUPPRESSED,
                    LintFlags.SARIF,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        boolean sarif = LintFlags.isSarif(call);
        LintRequest request = request(call);
        try (LintRun run = call.service(QualityService.class).begin(request)) {
            Findings findings = new Findings(run);
            long found = shown(call, run, findings, sarif);
            boolean people = call.out().isForPeople() && !sarif;
            if (run.rules().isEmpty()) {
                // Not a row: whoever reads rows or JSON must not take it for one.
                tell(call, people, call.text("lint.no-rules"));
                return Outcome.DONE;
            }
            boolean empty =
                    findings.checked() == 0 && call.line().value(FILE.name()).isPresent();
            if (empty) {
                // An empty list of findings must not pass for a clean bill of what was never there.
                tell(
                        call,
                        people,
                        call.text(
                                "lint.no-sentences",
                                call.line().value(FILE.name()).orElseThrow()));
            } else if (people) {
                summary(call, findings, found, run.rules().size());
            }
            if (!people) {
                findings.problems()
                        .forEach(
                                problem -> call.surroundings().screen().err().println(problem.describe(call.locale())));
            }
            return found > 0 || !findings.problems().isEmpty() ? Outcome.FINDINGS : Outcome.DONE;
        }
    }

    /** Shows what was asked for as it comes; returns how many findings nobody has suppressed. */
    private static long shown(Call call, LintRun run, Findings findings, boolean sarif) throws InterruptedException {
        if (sarif) {
            return sarif(call, run, findings);
        }
        if (!LintFlags.isSuppressed(call)) {
            return call.out().rows(FindingView.listing(), findings);
        }
        long found = 0;
        while (findings.hasNext()) {
            findings.next();
            found++;
        }
        call.out().rows(FindingView.suppressed(), findings.suppressed().iterator());
        return found;
    }

    private static long sarif(Call call, LintRun run, Findings findings) throws InterruptedException {
        SarifView view = new SarifView(run.rules(), call.locale(), call.line().value(FILE.name()));
        Both both = new Both(findings);
        call.out().enclosed(view.before(call.platform().version()), both, view::row, view.after());
        return both.found;
    }

    /** What stands as it comes, and then what is suppressed. */
    private static final class Both implements Iterator<Object> {
        private final Findings findings;
        private Iterator<SuppressedFinding> suppressed;
        private long found;

        Both(Findings findings) {
            this.findings = findings;
        }

        @Override
        public boolean hasNext() {
            if (findings.hasNext()) {
                return true;
            }
            if (suppressed == null) {
                suppressed = findings.suppressed().iterator();
            }
            return suppressed.hasNext();
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (suppressed == null) {
                found++;
                return findings.next();
            }
            return suppressed.next();
        }
    }

    private static void tell(Call call, boolean people, String text) {
        if (people) {
            call.out().sheet().paragraph(text);
        } else {
            call.note(text);
        }
    }

    private static void summary(Call call, Findings findings, long found, int rules) {
        Sheet sheet = call.out().sheet();
        if (found > 0) {
            sheet.blank();
        }
        if (findings.checked() == 0) {
            sheet.paragraph(call.text("entries.none"));
        } else {
            sheet.paragraph(call.text(
                    "lint.all",
                    Quantities.count(found, call.locale()),
                    Quantities.count(findings.checked(), call.locale()),
                    Quantities.count(rules, call.locale())));
        }
        if (!findings.suppressed().isEmpty() && !LintFlags.isSuppressed(call)) {
            sheet.paragraph(call.text(
                    "lint.left", Quantities.count(findings.suppressed().size(), call.locale())));
        }
        if (!findings.problems().isEmpty()) {
            sheet.heading(call.text("lint.problems"));
            ProblemView.print(findings.problems(), call.locale(), sheet.indented());
        }
    }

    private static LintRequest request(Call call) throws UsageException {
        Optional<String> procurement = call.line().value(PROCUREMENT.name());
        Optional<String> category =
                call.line().value(Entries.CATEGORY.name()).map(code -> code.toUpperCase(Locale.ROOT));
        if (procurement.isEmpty() && Procurements.issue(call).isPresent()) {
            throw UsageException.of("OTP-8019", Procurements.ISSUE.name(), PROCUREMENT.name());
        }
        Optional<String> file = call.line().value(FILE.name());
        if (file.isPresent()) {
            exclude(procurement, PROCUREMENT);
            exclude(category, Entries.CATEGORY);
            return LintRequest.of(sentences(call, file.get())).build();
        }
        LintRequest.Builder request = procurement.isPresent()
                ? LintRequest.of(Procurements.specification(call, procurement.get()), true)
                : LintRequest.of(RequirementQuery.all());
        category.ifPresent(request::category);
        return request.build();
    }

    private static void exclude(Optional<String> value, Flag flag) throws UsageException {
        if (value.isPresent()) {
            throw UsageException.of("OTP-8016", FILE.name(), flag.name());
        }
    }

    private static List<CheckedRequirement> sentences(Call call, String written) {
        WrittenFile file = WrittenFile.read(
                written,
                call.surroundings().folder(),
                call.platform().distribution(),
                call.platform().profileLimit());
        SentenceReading reading =
                call.service(SentenceReader.class).read(file.name(), new ByteArrayInputStream(file.bytes()));
        return reading.sentences().orElseThrow(() -> new ProblemException(reading.problems()));
    }
}
