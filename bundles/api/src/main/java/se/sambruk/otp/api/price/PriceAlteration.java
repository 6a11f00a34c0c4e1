package se.sambruk.otp.api.price;

import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * Something that shows what prices are asked for, and is no longer what was issued. What was issued holds, and is what is compared.
 *
 * @param item its id as issued
 * @param found what it shows now; empty if nothing
 */
public record PriceAlteration(String item, PriceField field, String issued, String found, SourceLocation place) {
    public PriceAlteration {
        Objects.requireNonNull(item);
        Objects.requireNonNull(field);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(found);
        Objects.requireNonNull(place);
    }

    /** Which field of which item, and where: not what a supplier has made of it. */
    @Override
    public String toString() {
        return field.wire() + " of " + item + " at " + place;
    }
}
