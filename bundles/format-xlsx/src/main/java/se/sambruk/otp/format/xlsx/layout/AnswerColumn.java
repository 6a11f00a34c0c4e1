package se.sambruk.otp.format.xlsx.layout;

import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * The columns of the sheet of answers, in the order in which they are written.
 *
 * <p>A reader finds a column by its header text (see {@link WorkbookIdentity#columns}), and where that has been changed by its defined
 * name, which moves with the cells. Never by its place: a supplier may have moved or inserted columns.
 */
public enum AnswerColumn {
    /** The requirement's uid; hidden and locked, so that a row is known wherever it is sorted to. */
    UID(40, false),
    /** Krav-ID. */
    ID(13.5, false),
    /** Område. */
    CATEGORY(17, false),
    /** Rubrik. */
    TITLE(20, false),
    /** Kravtext. */
    TEXT(40, false),
    /** Typ. */
    KIND(15.5, false),
    /** När kravet ska vara uppfyllt. */
    FULFILLED(11, false),
    /** Verifiering. */
    VERIFICATION(28, false),
    /** Tilldelningskriterium and scale; hidden where nothing is evaluated. */
    AWARD(23, false),
    /** What to answer with. */
    RESPONSE(17.5, false),
    /** The answer itself. */
    ANSWER(15, true),
    /** The unit of an answered value. */
    UNIT(10, false),
    /** A description, or the names of attached files, where one is asked for. */
    SUPPLEMENT(26, true),
    /** The supplier's comment, always optional. */
    COMMENT(18, true),
    /** A formula that tells whether the row is answered. */
    STATUS(13, false);

    private final double width;
    private final boolean input;

    AnswerColumn(double width, boolean input) {
        this.width = width;
        this.input = input;
    }

    /** What the column is called in identity records, defined names and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The defined name of its cells, without the header. */
    public String definedName() {
        return WorkbookLayout.NAME_PREFIX + id();
    }

    /** In characters of the standard font, padding included. */
    public double width() {
        return width;
    }

    /** Whether suppliers write in it. */
    public boolean isInput() {
        return input;
    }

    /** What the column shows of a requirement; empty for those that suppliers write in, the uid and the status. */
    public Optional<ShownField> shows() {
        return WireValue.find(ShownField.class, id());
    }

    /** What the supplier gives in it; empty where it does not write. */
    public Optional<GivenField> gives() {
        return WireValue.find(GivenField.class, id());
    }

    /** From 0, as written. */
    public int index() {
        return ordinal();
    }

    /** The column's letter, as written. */
    public String letter() {
        return String.valueOf((char) ('A' + ordinal()));
    }

    /** The cell of a row (from 1), such as {@code K2}. */
    public String cell(int row) {
        return letter() + row;
    }

    /** The column that an id names. */
    public static Optional<AnswerColumn> of(String id) {
        for (AnswerColumn column : values()) {
            if (column.id().equals(id)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
