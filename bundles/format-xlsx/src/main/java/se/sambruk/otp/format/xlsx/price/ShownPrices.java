package se.sambruk.otp.format.xlsx.price;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.CellText;

/** What the rows of a price annex show, as its cells hold it; numbers in plain digits. */
final class ShownPrices {
    private ShownPrices() {}

    static Map<String, Map<PriceField, String>> of(PriceAnnex annex) {
        Texts texts = Texts.in(annex.locale());
        Map<String, Map<PriceField, String>> rows = new LinkedHashMap<>();
        annex.schedule().items().forEach(item -> rows.put(item.id(), of(item, texts)));
        return rows;
    }

    static Map<PriceField, String> of(PriceItem item, Texts texts) {
        Map<PriceField, String> shown = new EnumMap<>(PriceField.class);
        shown.put(PriceField.ID, item.id());
        item.lot().ifPresent(lot -> shown.put(PriceField.LOT, lot));
        shown.put(PriceField.DESCRIPTION, fit(item.description(), texts));
        shown.put(PriceField.UNIT, fit(item.unit(), texts));
        shown.put(PriceField.VOLUME, item.volume().stripTrailingZeros().toPlainString());
        shown.put(PriceField.PERIOD, texts.get("price.period." + item.period().wire()));
        shown.put(PriceField.TIMES, Integer.toString(item.times()));
        shown.put(PriceField.OPTION, answer(item.isOption(), texts));
        shown.put(PriceField.EVALUATED, answer(item.isEvaluated(), texts));
        return shown;
    }

    private static String fit(String text, Texts texts) {
        return CellText.of(text, texts.get("matrix.truncated")).value();
    }

    static String answer(boolean yes, Texts texts) {
        return texts.get(yes ? "answer.yes" : "answer.no");
    }
}
