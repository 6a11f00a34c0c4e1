package se.sambruk.otp.api.price;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * One row of a price annex that has come back, as read: an item's, or a sum's below them. Immutable.
 *
 * @param cells what it shows and what the supplier has written; of a total what the program that saved the file had computed
 * @param total what has become of the row's formula
 */
public record PriceRow(SourceLocation place, Map<PriceField, ReadCell> cells, FormulaState total) {
    public PriceRow {
        Objects.requireNonNull(place);
        Objects.requireNonNull(total);
        Map<PriceField, ReadCell> kept = new EnumMap<>(PriceField.class);
        kept.putAll(cells);
        cells = Collections.unmodifiableMap(kept);
    }

    public Optional<ReadCell> cell(PriceField field) {
        return Optional.ofNullable(cells.get(field));
    }

    /** Place only. */
    @Override
    public String toString() {
        return "row at " + place;
    }
}
