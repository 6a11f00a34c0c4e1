package se.sambruk.otp.shell.command;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.PublicationFindingView;

/** {@code publication:check}: what an editor should look at in publications. */
final class PublicationCheck implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "check",
            List.of(Publications.OPTIONAL),
            List.of(Publications.AUDIENCE, Publications.CONTEXT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Publications.Held held = Publications.of(call);
        List<Publication> publications = call.line().words().stream()
                .map(id -> Publications.publication(call, held.set(), id))
                .toList();
        PublicationCheckReport report = call.service(PublicationService.class)
                .make(
                        held.set(),
                        publications.stream().map(Publication::id).toList(),
                        audiences(call, held.set(), publications, call.list(Publications.AUDIENCE)))
                .report();
        List<PublicationFinding> findings = Stream.concat(report.findings().stream(), report.suppressed().stream())
                .toList();
        PublicationFindingView.print(findings, call.out(), call.locale());
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            sheet.blank();
            sheet.paragraph(call.text(
                    "check.all",
                    Quantities.count(report.count(FindingSeverity.ERROR), call.locale()),
                    Quantities.count(report.count(FindingSeverity.WARNING), call.locale()),
                    Quantities.count(report.count(FindingSeverity.INFORMATION), call.locale()),
                    Quantities.count(report.suppressed().size(), call.locale())));
        }
        return report.needsAttention() ? Outcome.FINDINGS : Outcome.DONE;
    }

    /** The ids of the audiences that were asked for, each of which at least one of the publications has; none where all were. */
    private static List<String> audiences(
            Call call, PublicationSet set, List<Publication> publications, List<String> written) {
        if (publications.size() == 1) {
            // Tells of one that this publication does not have.
            Publications.audiences(call, set, publications.get(0), written);
        }
        Collection<Publication> asked =
                publications.isEmpty() ? set.publications().values() : publications;
        List<String> known = asked.stream()
                .flatMap(publication -> set.audiences(publication).stream())
                .map(Audience::id)
                .distinct()
                .toList();
        List<String> named = Publications.named(written);
        for (String id : named) {
            if (!known.contains(id)) {
                throw Publications.refusal(
                        call, set, asked.stream().map(Publication::id).toList(), List.of(id), "publication:list");
            }
        }
        return written.contains(Publications.ALL) ? List.of() : named;
    }
}
