package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.publication.VariantSummary;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Texts;

/** {@code publication:variants}: how long, heavy and common each variant of a publication is, and who has approved it. */
final class PublicationVariants implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "variants",
            List.of(Publications.PUBLICATION),
            List.of(Publications.CONTEXT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Publications.Held held = Publications.of(call);
        String id = Publications.publication(call, held.set(), call.word(0)).id();
        PublicationService service = call.service(PublicationService.class);
        VariantSet made = service.make(held.set(), List.of(id), List.of());
        VariantMatrix matrix = service.matrix(made, id);
        call.out()
                .rows(
                        listing(),
                        VariantSummary.of(held.set(), made.variants(id), matrix).iterator());
        return Outcome.DONE;
    }

    private static Listing<VariantSummary> listing() {
        return Listing.<VariantSummary>ofTrees(row -> row)
                .column("column.audience", row -> row.variant().audience().id())
                .number("column.words", row -> (long) row.share().words())
                .number("column.sentences", row ->
                        (long) row.variant().measure().sentences())
                .column("column.lix", PublicationVariants::lix, row -> lix(row, Locale.ROOT))
                .column("column.target", PublicationVariants::target)
                .column(
                        "column.common",
                        (row, locale) ->
                                String.format(locale, "%.1f %%", row.share().commonPercent()),
                        row -> row.share().commonPercent().toPlainString())
                .column(
                        "column.own",
                        (row, locale) ->
                                String.format(locale, "%.1f %%", row.share().ownPercent()),
                        row -> row.share().ownPercent().toPlainString())
                .column("column.fingerprint", row -> row.variant().hash().abbreviated())
                .column(
                        "column.approved",
                        PublicationVariants::approved,
                        row -> row.isApprovalLapsed() ? "lapsed" : approved(row));
    }

    private static String lix(VariantSummary row, Locale locale) {
        return row.variant()
                .measure()
                .lix()
                .map(lix -> String.format(locale, "%.1f", lix))
                .orElse("");
    }

    private static String target(VariantSummary row) {
        OptionalInt target = row.variant().audience().lix();
        return target.isPresent() ? Integer.toString(target.getAsInt()) : "";
    }

    private static String approved(VariantSummary row) {
        return row.variant()
                .approval()
                .map(approval -> approval.by() + " " + approval.date())
                .orElse("");
    }

    private static String approved(VariantSummary row, Locale locale) {
        return row.isApprovalLapsed() ? Texts.in(locale, "publication.approval-lapsed") : approved(row);
    }
}
