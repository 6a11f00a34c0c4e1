package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Findings;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.CheckView;
import se.sambruk.otp.shell.view.FindingView;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.SarifView;

/** {@code procurement:check}: what stands in the way of issuing what a case or a profile asks for, and what the rules find in it. */
final class ProcurementCheck implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "check",
            List.of(Tailorings.TARGET),
            List.of(Entries.CATEGORY, LintFlags.SUPPRESSED, LintFlags.SARIF, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        boolean sarif = LintFlags.isSarif(call);
        List<Problem> told = new ArrayList<>();
        Specification specification = resolve(call, told);
        LintRequest.Builder request = LintRequest.of(specification, false);
        call.line()
                .value(Entries.CATEGORY.name())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .ifPresent(request::category);
        try (LintRun run = call.service(QualityService.class).begin(request.build())) {
            Findings findings = new Findings(run);
            List<Finding> found = new ArrayList<>();
            findings.forEachRemaining(found::add);
            CheckView view = new CheckView(
                    specification, told, findings, found, run.rules().size());
            if (sarif) {
                sarif(call, run, view);
            } else if (LintFlags.isSuppressed(call)) {
                call.out().rows(FindingView.suppressed(), findings.suppressed().iterator());
            } else {
                switch (call.out().mode()) {
                    case JSON -> call.out().json(view.json(call.locale()));
                    case PLAIN -> call.out().rows(FindingView.listing(), found.iterator());
                    case PEOPLE -> print(call, view);
                }
            }
            return view.needsAttention() ? Outcome.FINDINGS : Outcome.DONE;
        }
    }

    /** As issuing would resolve it; what is told of besides is added. */
    private static Specification resolve(Call call, List<Problem> told) throws InterruptedException {
        ProfileReading reading = Profiles.read(call, Tailorings.read(call, call.word(0)));
        Resolution resolution =
                call.service(LibraryService.class).resolve(reading.profile().orElseThrow());
        if (resolution.specification().isEmpty()) {
            throw new ProblemException(Stream.concat(resolution.problems().stream(), reading.problems().stream())
                    .toList());
        }
        told.addAll(reading.problems());
        told.addAll(resolution.problems());
        told.addAll(
                call.service(PlanService.class).check(resolution.specification().get()));
        return resolution.specification().get();
    }

    private static void sarif(Call call, LintRun run, CheckView view) throws InterruptedException {
        SarifView sarif = new SarifView(
                run.rules(), call.locale(), call.line().words().stream().findFirst());
        call.out().enclosed(sarif.before(call.platform().version()), view.rows().iterator(), sarif::row, sarif.after());
    }

    /** What is no finding, to whoever reads findings alone. */
    private static void beside(Call call, CheckView view) {
        view.problems().forEach(problem -> call.surroundings().screen().err().println(problem.describe(call.locale())));
    }

    private static void print(Call call, CheckView view) throws InterruptedException {
        Sheet sheet = call.out().sheet();
        sheet.strong(call.text(
                "procurement.check",
                view.specification().procurement().id(),
                view.specification().procurement().title()));
        if (!view.told().isEmpty()) {
            sheet.heading(call.text("procurement.check.profile"));
            ProblemView.print(view.told(), call.locale(), sheet.indented());
        }
        if (!view.found().isEmpty()) {
            sheet.heading(call.text("procurement.check.findings"));
            call.out().rows(FindingView.listing(), view.found().iterator());
        }
        if (!view.suppressed().isEmpty()) {
            sheet.heading(call.text("lint.suppressed"));
            call.out().rows(FindingView.suppressed(), view.suppressed().iterator());
        }
        if (!view.failed().isEmpty()) {
            sheet.heading(call.text("lint.problems"));
            ProblemView.print(view.failed(), call.locale(), sheet.indented());
        }
        sheet.blank();
        sheet.paragraph(call.text(
                "procurement.check.all",
                Quantities.count(view.checked(), call.locale()),
                Quantities.count(view.rules(), call.locale()),
                Quantities.count(view.count(FindingSeverity.ERROR), call.locale()),
                Quantities.count(view.count(FindingSeverity.WARNING), call.locale()),
                Quantities.count(view.count(FindingSeverity.INFORMATION), call.locale()),
                Quantities.count(view.suppressed().size(), call.locale())));
        if (view.rules() == 0) {
            sheet.paragraph(call.text("lint.no-rules"));
        }
    }
}
