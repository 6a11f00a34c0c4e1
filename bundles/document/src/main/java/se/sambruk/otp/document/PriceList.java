package se.sambruk.otp.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.requirement.ParameterType;

/** What prices are asked for, for what and how they are compared; the prices themselves are given in the price annex. */
final class PriceList {
    private static final int ID = 3;
    private static final int LOT = 4;
    private static final int DESCRIPTION = 9;
    private static final int OTHER = 5;

    private final Wording wording;
    private final PriceSchedule schedule;

    private PriceList(Wording wording, PriceSchedule schedule) {
        this.wording = wording;
        this.schedule = schedule;
    }

    static Optional<Section> of(Annex annex) {
        return annex.specification().prices().map(schedule -> new PriceList(annex.wording(), schedule).section());
    }

    private Section section() {
        Section.Builder section = wording.section("priser", "heading.prices")
                .block(Paragraph.of(wording.text("prices.lead", schedule.currency(), schedule.decimals())))
                .block(Paragraph.of(wording.text("prices.compared")));
        if (schedule.items().stream().anyMatch(PriceItem::isOption)) {
            section.block(Paragraph.of(wording.text("prices.option.lead")));
        }
        if (!schedule.lots().isEmpty()) {
            section.block(Paragraph.of(wording.text("prices.lots")))
                    .block(ItemList.bulleted(schedule.lots().stream()
                            .map(lot -> Paragraph.of(wording.text("prices.lot.item", lot.id(), lot.title())))
                            .toList()));
        }
        return section.block(table()).build();
    }

    private Table table() {
        boolean lots = !schedule.lots().isEmpty();
        List<Integer> widths = new ArrayList<>(List.of(ID));
        List<Cell> header = new ArrayList<>(List.of(cell("prices.id")));
        if (lots) {
            widths.add(LOT);
            header.add(cell("prices.lot"));
        }
        widths.addAll(List.of(DESCRIPTION, OTHER, OTHER, OTHER));
        header.addAll(
                List.of(cell("prices.description"), cell("prices.volume"), cell("prices.period"), cell("prices.use")));
        Table.Builder table = Table.builder(widths)
                .caption(wording.text("prices.caption"))
                .rowHeaders(true)
                .header(header);
        schedule.items().forEach(item -> table.row(row(item, lots)));
        return table.build();
    }

    private Cell cell(String key) {
        return Cell.of(wording.text(key));
    }

    private List<Cell> row(PriceItem item, boolean lots) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(item.id())));
        if (lots) {
            row.add(Cell.of(item.lot().orElse("")));
        }
        told(item, wording).forEach(text -> row.add(Cell.of(text)));
        return row;
    }

    /** What is said of a price: what it is for, how much, how often, and what it is used for. */
    static List<String> told(PriceItem item, Wording wording) {
        List<String> use = new ArrayList<>();
        use.add(wording.text(item.isEvaluated() ? "prices.evaluated" : "prices.not-evaluated"));
        if (item.isOption()) {
            use.add(wording.text("prices.option"));
        }
        return List.of(
                item.description(),
                number(item.volume(), wording) + " " + item.unit(),
                item.period() == PricePeriod.ONCE
                        ? wording.text("prices.once")
                        : wording.text("prices.period." + item.period().wire(), item.times()),
                String.join(", ", use));
    }

    private static String number(BigDecimal volume, Wording wording) {
        return ParameterType.DECIMAL.display(volume.stripTrailingZeros().toPlainString(), wording.locale());
    }
}
