package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSummary;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Listing;

/** {@code publication:list}: the publications that there are, and whom they are for. */
final class PublicationList implements ShellCommand {
    private static final Syntax SYNTAX =
            new Syntax("publication", "list", List.of(), List.of(Publications.CONTEXT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        PublicationSet set = Publications.of(call).set();
        call.out().rows(listing(set), PublicationSummary.of(set).iterator());
        return Outcome.DONE;
    }

    private static Listing<PublicationSummary> listing(PublicationSet set) {
        return Listing.<PublicationSummary>ofTrees(row -> row)
                .column("column.id", row -> row.publication().id())
                .column(
                        "column.title",
                        row -> Publications.title(set, row.publication().title()))
                .column(
                        "column.audiences",
                        row -> row.audiences().stream().map(Audience::id).collect(Collectors.joining(", ")))
                .number("column.topics", row -> row.publication().topics().count())
                .column(
                        "column.state",
                        (row, locale) -> row.publication()
                                .metadata()
                                .status()
                                .map(status -> status.displayName().in(locale))
                                .orElse(""),
                        row -> row.publication()
                                .metadata()
                                .status()
                                .map(status -> status.wire())
                                .orElse(""));
    }
}
