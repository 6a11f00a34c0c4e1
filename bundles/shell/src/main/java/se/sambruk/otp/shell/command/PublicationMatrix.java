package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.publication.BlockPresence;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantMatrix.Cell;
import se.sambruk.otp.api.publication.VariantMatrix.Row;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;

/** {@code publication:matrix}: who reads what, block by block; or how much any two audiences have in common. */
final class PublicationMatrix implements ShellCommand {
    private static final String USUAL = "xlsx";
    private static final Flag PAIRS = Flag.alone("--pairs", "pairs");
    private static final Flag OUT = Flag.value("--out", "matrix-out", Suggesters.FOLDERS);
    private static final Flag FORMAT = Flag.value("--format", "coverage-format", Suggesters.FORMATS);
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "matrix",
            List.of(Publications.PUBLICATION),
            List.of(PAIRS, OUT, FORMAT, Publications.CONTEXT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> out = call.line().value(OUT.name());
        if (out.isEmpty() && call.line().value(FORMAT.name()).isPresent()) {
            throw UsageException.of("OTP-8019", FORMAT.name(), OUT.name());
        }
        Publications.Held held = Publications.of(call);
        Publication publication = Publications.publication(call, held.set(), call.word(0));
        PublicationService service = call.service(PublicationService.class);
        VariantMatrix matrix = service.matrix(
                held.set(), service.make(held.set(), List.of(publication.id()), List.of()), publication.id());
        boolean pairs = call.line().has(PAIRS.name());
        if (out.isPresent()) {
            String format = ModelExports.format(call, call.line().value(FORMAT.name()), out.get(), USUAL, Matrix.class);
            Path target = ModelExports.target(call, out.get(), publication.id() + (pairs ? "-par" : "-matris"), format);
            Alternatives source = Alternatives.of(
                    Matrix.class,
                    () -> pairs ? service.pairs(matrix, call.locale()) : service.table(matrix, call.locale()));
            return ModelExports.write(
                    call, service.exportContext(held.set(), publication.id()), format, source, target);
        }
        if (call.out().mode() == Output.Mode.JSON) {
            call.out().json(matrix.tree());
        } else if (pairs) {
            call.out().rows(pairs(matrix), indexes(matrix).iterator());
        } else {
            call.out().rows(blocks(matrix, call), matrix.rows().iterator());
        }
        return Outcome.DONE;
    }

    private static Listing<Row> blocks(VariantMatrix matrix, Call call) {
        Listing<Row> listing = Listing.<Row>of((row, locale) -> new TreeWriter().done())
                .column("column.topic", Row::topic)
                .column("column.block", Row::block);
        for (int i = 0; i < matrix.audiences().size(); i++) {
            int column = i;
            listing.named(
                    matrix.audiences().get(i).id(),
                    (row, locale) -> said(call, row.cells().get(column)),
                    row -> plain(row.cells().get(column)));
        }
        return listing;
    }

    private static String said(Call call, Cell cell) {
        return cell.presence() == BlockPresence.ABSENT
                ? ""
                : Quantities.count(cell.words(), call.locale()) + " "
                        + call.text("presence." + cell.presence().wire());
    }

    private static String plain(Cell cell) {
        return cell.presence() == BlockPresence.ABSENT
                ? ""
                : cell.words() + " " + cell.presence().wire();
    }

    private static List<Integer> indexes(VariantMatrix matrix) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < matrix.audiences().size(); i++) {
            indexes.add(i);
        }
        return indexes;
    }

    private static Listing<Integer> pairs(VariantMatrix matrix) {
        Listing<Integer> listing = Listing.<Integer>of((row, locale) -> new TreeWriter().done())
                .column("column.audience", row -> matrix.audiences().get(row).id());
        for (int i = 0; i < matrix.audiences().size(); i++) {
            int column = i;
            listing.named(
                    matrix.audiences().get(i).id(),
                    (row, locale) ->
                            row == column ? "" : String.format(locale, "%.1f %%", matrix.commonPercent(row, column)),
                    row -> row == column
                            ? ""
                            : matrix.commonPercent(row, column).toPlainString());
        }
        return listing;
    }
}
