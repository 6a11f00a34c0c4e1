package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.PassageDifference;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationImpact.AudienceImpact;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantDiff;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.text.ChangedText;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.text.Names;

/** {@code publication:diff}: how the variants of two audiences differ; or what another edition does to each variant. */
final class PublicationDiff implements ShellCommand {
    private static final Flag FROM = Flag.values("--from", "diff-from", Suggesters.PACKS);
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "diff",
            List.of(Publications.WITH_AUDIENCE),
            List.of(Publications.AUDIENCE, FROM, Publications.CONTEXT, Call.JSON, Call.PLAIN));

    /** A difference, and in whose variant it is. */
    private record Row(String audience, PassageDifference difference) {}

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        List<String> words = call.line().words();
        List<String> written = Stream.concat(
                        call.list(Publications.AUDIENCE).stream(),
                        words.subList(1, words.size()).stream()
                                .flatMap(word -> Stream.of(word.split(",")))
                                .filter(word -> !word.isBlank()))
                .toList();
        Publications.Held held = Publications.of(call);
        PublicationSet set = held.set();
        List<String> from = call.list(FROM);
        PublicationService service = call.service(PublicationService.class);
        if (!from.isEmpty()) {
            PublicationSet before = Publications.of(call, before(call, held, Models.context(from)))
                    .set();
            return editions(call, service, before, set, words.get(0), written);
        }
        Publication publication = Publications.publication(call, set, words.get(0));
        List<String> named = Publications.named(written);
        List<Audience> known = set.audiences(publication);
        List<Audience> two = named.stream()
                .map(id -> Publications.audience(call, set, publication, known, id))
                .toList();
        if (two.size() != 2) {
            throw UsageException.of("OTP-8102", two.size());
        }
        VariantSet made = service.make(set, List.of(publication.id()), named);
        VariantDiff diff =
                service.compare(variant(made, publication, two.get(0)), variant(made, publication, two.get(1)));
        List<Row> rows =
                diff.differences().stream().map(one -> new Row("", one)).toList();
        call.out().rows(listing(false), rows.iterator());
        if (call.out().isForPeople()) {
            call.out().sheet().blank();
            call.out()
                    .sheet()
                    .paragraph(call.text(
                            "publication.diff",
                            diff.left(),
                            diff.right(),
                            diff.differences().size(),
                            diff.same()));
        }
        return Outcome.DONE;
    }

    /** What a call is about, with other editions of some packs: what another layer says of them stands on both sides. */
    private static List<ContextEntry> before(Call call, Publications.Held held, List<ContextEntry> from)
            throws UsageException {
        List<ContextEntry> named = Models.context(call.list(Publications.CONTEXT));
        if (named.isEmpty()) {
            named = held.sources().stream()
                    .map(pack -> new ContextEntry(pack.id(), Optional.of(pack.version())))
                    .toList();
        }
        Set<String> exchanged = from.stream().map(ContextEntry::pack).collect(Collectors.toSet());
        return Stream.concat(named.stream().filter(entry -> !exchanged.contains(entry.pack())), from.stream())
                .toList();
    }

    private static Variant variant(VariantSet made, Publication publication, Audience audience) {
        return made.variant(publication.id(), audience.id()).orElseThrow();
    }

    /** All variants of a publication; none where there is no such publication. */
    private static List<Variant> variants(PublicationService service, PublicationSet set, String publication) {
        return set.publications().containsKey(publication)
                ? service.make(set, List.of(publication), List.of()).variants()
                : List.of();
    }

    private static Outcome editions(
            Call call,
            PublicationService service,
            PublicationSet before,
            PublicationSet after,
            String publication,
            List<String> audiences)
            throws InterruptedException {
        PublicationSet held = after.publications().containsKey(publication) ? after : before;
        Publication known = Publications.publication(call, held, publication);
        PublicationImpact impact = service.impact(
                publication, variants(service, before, publication), variants(service, after, publication));
        List<Audience> either =
                impact.audiences().stream().map(AudienceImpact::audience).toList();
        Publications.named(audiences).forEach(id -> Publications.audience(call, held, known, either, id));
        PublicationImpact asked = impact.onlyFor(audience ->
                audiences.isEmpty() || audiences.contains(Publications.ALL) || audiences.contains(audience.id()));
        if (call.out().mode() == Output.Mode.JSON) {
            call.out().json(asked.tree());
            return Outcome.DONE;
        }
        List<Row> rows = new ArrayList<>();
        asked.audiences().forEach(one -> one.diff()
                .differences()
                .forEach(difference -> rows.add(new Row(one.audience().id(), difference))));
        call.out().rows(listing(true), rows.iterator());
        if (call.out().isForPeople()) {
            call.out().sheet().blank();
            call.out()
                    .sheet()
                    .paragraph(call.text(
                            "publication.impact",
                            asked.altered().size(),
                            names(asked.altered()),
                            asked.unaltered().size(),
                            names(asked.unaltered())));
            List<Audience> lost = asked.approvalsLost();
            if (!lost.isEmpty()) {
                call.out().sheet().paragraph(call.text("publication.approvals-lost", names(lost)));
            }
        }
        return Outcome.DONE;
    }

    private static String names(List<Audience> audiences) {
        return audiences.stream().map(Audience::name).collect(Collectors.joining(", "));
    }

    private static Listing<Row> listing(boolean ofEditions) {
        Listing<Row> listing = Listing.<Row>of((row, locale) -> row.difference().tree());
        if (ofEditions) {
            listing.column("column.audience", Row::audience);
        }
        return listing.column(
                        "column.change",
                        (row, locale) -> Names.of(row.difference().kind(), locale),
                        row -> row.difference().kind().wire())
                .column(
                        "column.passage",
                        (row, locale) -> Names.of(row.difference().passage(), locale),
                        row -> row.difference().passage().wire())
                .column("column.topic", row -> row.difference().topic())
                .column("column.name", row -> row.difference().id())
                .column("column.before", row -> shown(row).before())
                .column("column.after", row -> shown(row).after());
    }

    private static ChangedText shown(Row row) {
        return ChangedText.of(row.difference().before(), row.difference().after());
    }
}
