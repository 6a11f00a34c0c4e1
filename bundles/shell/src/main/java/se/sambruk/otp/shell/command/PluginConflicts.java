package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.view.ConflictView;

/** {@code plugin:conflicts}: which packs cannot be used together as they are, with both sides and how to settle it. */
final class PluginConflicts implements ShellCommand {
    private static final Flag PROFILE = Flag.value("--profile", "context-profile", Suggesters.PROFILES);
    private static final Flag PRECEDENCE = Flag.values("--precedence", "precedence", Suggesters.PACKS);
    private static final Syntax SYNTAX = new Syntax(
            "plugin",
            "conflicts",
            List.of(new Argument("packs", false, true, Suggesters.PACKS)),
            List.of(PROFILE, PRECEDENCE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException, UsageException {
        List<ContextReport> reports = reports(call);
        if (call.out().mode() == Output.Mode.JSON) {
            call.out()
                    .json(reports.stream()
                            .map(report -> ConflictView.json(report, call.locale()))
                            .toList());
        } else if (call.out().isForPeople()) {
            ConflictView.print(reports, call.locale(), call.out().sheet());
        } else {
            call.out()
                    .rows(
                            ConflictView.LISTING,
                            reports.stream().flatMap(ConflictView::rows).iterator());
        }
        return reports.stream().anyMatch(ConflictView::needsAttention) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static List<ContextReport> reports(Call call) throws UsageException {
        LibraryService library = call.service(LibraryService.class);
        List<ContextEntry> named =
                call.line().words().stream().map(PluginConflicts::entry).toList();
        Optional<String> file = call.line().value(PROFILE.name());
        if (file.isPresent()) {
            if (!named.isEmpty()) {
                throw UsageException.of("OTP-8016", PROFILE.name(), call.text("argument.packs.name"));
            }
            Profile profile = Profiles.profile(call, file.get());
            return List.of(library.check(profile.context(), profile.precedence()));
        }
        List<String> precedence = call.list(PRECEDENCE);
        return named.isEmpty() && precedence.isEmpty()
                ? library.checkAll(List.of())
                : List.of(library.check(
                        named.isEmpty()
                                ? precedence.stream()
                                        .map(PluginConflicts::entry)
                                        .toList()
                                : named,
                        precedence));
    }

    private static ContextEntry entry(String word) {
        int at = word.indexOf('@');
        Optional<PackVersion> version = at < 0 ? Optional.empty() : PackVersion.parse(word.substring(at + 1));
        return version.isPresent()
                ? new ContextEntry(word.substring(0, at), version)
                : new ContextEntry(word, Optional.empty());
    }
}
