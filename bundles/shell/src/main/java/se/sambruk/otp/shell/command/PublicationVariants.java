package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantMatrix.Share;
import se.sambruk.otp.api.publication.VariantSet;
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

    /**
     * A variant.
     *
     * @param lapsed whether there is an approval of it, but of other words than it has now
     */
    private record Row(Variant variant, Share share, boolean lapsed) {
        private String lix(Locale locale) {
            return variant.measure()
                    .lix()
                    .map(lix -> String.format(locale, "%.1f", lix))
                    .orElse("");
        }

        private String target() {
            return variant.audience().lix().isPresent()
                    ? Integer.toString(variant.audience().lix().getAsInt())
                    : "";
        }

        private String approved() {
            return variant.approval()
                    .map(approval -> approval.by() + " " + approval.date())
                    .orElse("");
        }

        private String approved(Locale locale) {
            return lapsed ? Texts.in(locale, "publication.approval-lapsed") : approved();
        }
    }

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
        List<Variant> variants = made.variants(id);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            rows.add(new Row(variants.get(i), matrix.shares().get(i), held.set().isApprovalLapsed(variants.get(i))));
        }
        call.out().rows(listing(), rows.iterator());
        return Outcome.DONE;
    }

    private static Listing<Row> listing() {
        return Listing.<Row>of((row, locale) -> json(row))
                .column("column.audience", row -> row.variant().audience().id())
                .number("column.words", row -> (long) row.share().words())
                .number("column.sentences", row ->
                        (long) row.variant().measure().sentences())
                .column("column.lix", Row::lix, row -> row.lix(Locale.ROOT))
                .column("column.target", Row::target)
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
                        (row, locale) -> row.approved(locale),
                        row -> row.lapsed() ? "lapsed" : row.approved());
    }

    private static Map<String, Object> json(Row row) {
        Variant variant = row.variant();
        return new TreeWriter()
                .put("audience", variant.audience().id())
                .put("words", row.share().words())
                .put("common", row.share().common())
                .put("own", row.share().own())
                .put("measure", variant.measure())
                .put(
                        "target",
                        variant.audience().lix().isPresent()
                                ? Optional.of(variant.audience().lix().getAsInt())
                                : Optional.empty())
                .put("hash", variant.hash().hex())
                .put("approval", variant.approval())
                .put("approvalLapsed", Optional.of(row.lapsed()))
                .done();
    }
}
