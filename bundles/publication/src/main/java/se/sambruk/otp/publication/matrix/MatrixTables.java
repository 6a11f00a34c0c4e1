package se.sambruk.otp.publication.matrix;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.MatrixTotal;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockPresence;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantMatrix.Cell;
import se.sambruk.otp.api.publication.VariantMatrix.Row;
import se.sambruk.otp.api.publication.VariantMatrix.Share;
import se.sambruk.otp.api.text.Messages;

/** A matrix of variants as tables that formats write. */
public final class MatrixTables {
    private static final Messages MESSAGES = Messages.of(MatrixTables.class);
    private static final long WHOLE = 100;

    private final VariantMatrix matrix;
    private final Locale locale;

    public MatrixTables(VariantMatrix matrix, Locale locale) {
        this.matrix = matrix;
        this.locale = locale;
    }

    /** Blocks by audiences: how many words, and whether others have them too. */
    public Matrix blocks() {
        Matrix.Builder table = Matrix.builder(text("blocks.title", title()), locale)
                .description(text(
                        "blocks.description",
                        matrix.rows().size(),
                        matrix.audiences().size()))
                .organization(matrix.publication().organization())
                .axes(text("blocks.rows"), text("audiences"))
                .total(MatrixTotal.SUM);
        for (int i = 0; i < matrix.audiences().size(); i++) {
            Share share = matrix.shares().get(i);
            Audience audience = matrix.audiences().get(i);
            table.column(MatrixHeader.of(
                    audience.id(),
                    text("blocks.column", audience.name(), number(share.commonPercent()), number(share.ownPercent()))));
        }
        int at = 0;
        for (Row row : matrix.rows()) {
            table.row(MatrixHeader.of(row.block()).within(row.topic()));
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                if (cell.presence() != BlockPresence.ABSENT) {
                    table.cell(at, i, cell(row, cell));
                }
            }
            at++;
        }
        for (BlockPresence presence :
                new BlockPresence[] {BlockPresence.COMMON, BlockPresence.SHARED, BlockPresence.OWN}) {
            table.legend(
                    MatrixCell.of(text("presence." + presence.wire() + ".sample"))
                            .in(tone(presence)),
                    text("presence." + presence.wire()));
        }
        return table.columnTotals(text("blocks.total")).build();
    }

    private MatrixCell cell(Row row, Cell cell) {
        String note = text("presence." + cell.presence().wire())
                + (cell.source().equals(row.block()) ? "" : " " + text("blocks.source", cell.source()));
        return MatrixCell.of(cell.words()).in(tone(cell.presence())).noted(note);
    }

    private static MatrixTone tone(BlockPresence presence) {
        return switch (presence) {
            case COMMON -> MatrixTone.OK;
            case SHARED -> MatrixTone.HEAT_2;
            case OWN -> MatrixTone.WARNING;
            case ABSENT -> MatrixTone.MUTED;
        };
    }

    /** Audiences by audiences: how much of what the one reads the other reads too. */
    public Matrix pairs() {
        Matrix.Builder table = Matrix.builder(text("pairs.title", title()), locale)
                .description(text("pairs.description"))
                .organization(matrix.publication().organization())
                .axes(text("pairs.rows"), text("pairs.columns"));
        matrix.audiences().forEach(audience -> {
            table.row(MatrixHeader.of(audience.id(), audience.name()));
            table.column(MatrixHeader.of(audience.id(), audience.name()));
        });
        for (int i = 0; i < matrix.audiences().size(); i++) {
            for (int j = 0; j < matrix.audiences().size(); j++) {
                if (i != j) {
                    long percent = matrix.commonPercent(i, j).longValue();
                    table.cell(
                            i,
                            j,
                            MatrixCell.of(text("pairs.cell", number(matrix.commonPercent(i, j))))
                                    .in(MatrixTone.heat(percent, WHOLE))
                                    .noted(text("pairs.words", matrix.commonWords(i, j))));
                }
            }
        }
        return table.build();
    }

    private String title() {
        return matrix.publication().title();
    }

    private String number(BigDecimal percent) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(percent);
    }

    private String text(String key, Object... values) {
        return MESSAGES.text(key, values).in(locale);
    }
}
