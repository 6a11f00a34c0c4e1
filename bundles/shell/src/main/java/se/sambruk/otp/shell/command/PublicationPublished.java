package se.sambruk.otp.shell.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.publication.PublishingService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.Pages;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Quantities;

/** {@code publication:published}: what has been published, by whom, when and of which editions; the latest first. */
final class PublicationPublished implements ShellCommand {
    private static final int PAGE = 1000;
    private static final Syntax SYNTAX = new Syntax(
            "publication", "published", List.of(Publications.PERHAPS), List.of(Call.LIMIT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> publication = call.line().words().stream().findFirst();
        long limit = call.number(Call.LIMIT).map(Integer::longValue).orElse(Long.MAX_VALUE);
        PublishingService service = call.service(PublishingService.class);
        Pages<PublishedRecord> rows = Pages.of(key -> service.published(publication, key, PAGE), limit);
        long shown = call.out().rows(listing(call.platform().clock().getZone()), rows);
        if (call.out().isForPeople() && shown == 0) {
            call.out().sheet().paragraph(call.text("published.none"));
        } else if (call.out().isForPeople() && rows.isCut()) {
            call.out().sheet().blank();
            call.out().sheet().paragraph(call.text("published.cut", Quantities.count(shown, call.locale())));
        }
        return Outcome.DONE;
    }

    private static Listing<PublishedRecord> listing(ZoneId zone) {
        return Listing.<PublishedRecord>ofTrees(record -> record)
                .column(
                        "column.time",
                        (record, locale) -> Quantities.time(record.act().at(), zone),
                        record -> record.act().at().toString())
                .column("column.publication", PublishedRecord::publication)
                .column("column.published-by", record -> record.act().actor())
                .column(
                        "column.editions",
                        record -> record.editions().stream().map(PackRef::label).collect(Collectors.joining(", ")))
                .number("column.files", record -> (long) record.files())
                .column("column.fingerprint", record -> record.variants().stream()
                        .map(variant ->
                                variant.audience() + " " + variant.hash().abbreviated())
                        .collect(Collectors.joining(", ")));
    }
}
