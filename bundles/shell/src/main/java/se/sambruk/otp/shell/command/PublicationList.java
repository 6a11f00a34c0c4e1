package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationSet;
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
        call.out().rows(listing(set), set.publications().values().iterator());
        return Outcome.DONE;
    }

    private static Listing<Publication> listing(PublicationSet set) {
        return Listing.<Publication>of((publication, locale) -> json(set, publication))
                .column("column.id", Publication::id)
                .column("column.title", publication -> Publications.title(set, publication.title()))
                .column("column.audiences", publication -> audiences(set, publication))
                .number("column.topics", publication -> publication.topics().count())
                .column(
                        "column.state",
                        (publication, locale) -> publication
                                .metadata()
                                .status()
                                .map(status -> status.displayName().in(locale))
                                .orElse(""),
                        publication -> publication
                                .metadata()
                                .status()
                                .map(status -> status.wire())
                                .orElse(""));
    }

    private static String audiences(PublicationSet set, Publication publication) {
        return set.audiences(publication).stream().map(Audience::id).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> json(PublicationSet set, Publication publication) {
        return new TreeWriter()
                .put("id", publication.id())
                .put("title", publication.title())
                .put(
                        "audiences",
                        set.audiences(publication).stream().map(Audience::id).toList())
                .put("topics", publication.topics().toList())
                .put("status", publication.metadata().status())
                .done();
    }
}
