package se.sambruk.otp.format.xlsx.price;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;

/** The columns of the sheet of prices, in the order in which they are written. */
enum PriceColumn {
    ID(PriceField.ID, 9),
    /** Only where there are lots. */
    LOT(PriceField.LOT, 16),
    DESCRIPTION(PriceField.DESCRIPTION, 46),
    UNIT(PriceField.UNIT, 13),
    VOLUME(PriceField.VOLUME, 11),
    PERIOD(PriceField.PERIOD, 11),
    TIMES(PriceField.TIMES, 10),
    OPTION(PriceField.OPTION, 9),
    EVALUATED(PriceField.EVALUATED, 12),
    PRICE(PriceField.PRICE, 16),
    TOTAL(PriceField.TOTAL, 19);

    private final PriceField field;
    private final double width;

    PriceColumn(PriceField field, double width) {
        this.field = field;
        this.width = width;
    }

    /** Those that a schedule needs. */
    static List<PriceColumn> of(PriceSchedule schedule) {
        return Stream.of(values())
                .filter(column -> column != LOT || !schedule.lots().isEmpty())
                .toList();
    }

    PriceField field() {
        return field;
    }

    /** In characters of the standard font. */
    double width() {
        return width;
    }

    /** The defined name of its cells, without the header. */
    String definedName() {
        return WorkbookLayout.NAME_PREFIX + "price_" + field.wire();
    }

    /** The words over it, without the currency that may follow. */
    String header(Texts texts) {
        return texts.get("price.column." + field.wire());
    }

    /** The column that a header names in any language, whatever stands in brackets after it. */
    static Optional<PriceColumn> named(String header) {
        String plain = normal(header.replaceFirst("\\(.*", ""));
        return Stream.of(values())
                .filter(column -> Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                        .anyMatch(
                                language -> normal(Texts.MESSAGES.text(language, "price.column." + column.field.wire()))
                                        .equals(plain)))
                .findFirst();
    }

    private static String normal(String text) {
        return Blanks.strip(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }
}
