package se.sambruk.otp.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;

/** What the parts of a specification outside of its requirements are called, and what stands in them, for people. */
final class PartNames {
    private static final String PREFIX = "part.";
    /** Texts of an enumeration's values, by where they stand. */
    private static final Map<String, String> VALUES = Map.of(
            "procurement.acquisition", "acquisition.",
            "procurement.regime", "regime.",
            "procurement.delivery", "delivery.");

    private final Wording wording;

    PartNames(Wording wording) {
        this.wording = wording;
    }

    /** What a place is called, such as "Sista anbudsdag" or "Pris P3: volume". */
    String name(String place) {
        String[] parts = place.split("\\.", 3);
        Optional<String> known = parts.length > 1 ? text(parts[0] + "." + parts[1]) : Optional.empty();
        if (known.isPresent()) {
            return parts.length > 2 ? wording.text("part.within", known.get(), parts[2]) : known.get();
        }
        String whole = text(parts[0]).orElse(parts[0]);
        String rest = place.length() > parts[0].length() ? place.substring(parts[0].length() + 1) : "";
        return rest.isEmpty() ? whole : wording.text("part.within", whole, rest);
    }

    private Optional<String> text(String key) {
        return wording.find(PREFIX + key);
    }

    /** What stands in a place; a dash where nothing does. */
    List<Block> value(String place, Optional<Object> node) {
        if (node.isEmpty()) {
            return List.of(Paragraph.of("–"));
        }
        if (node.get() instanceof Map) {
            Optional<List<Block>> item = item(place, node.get());
            if (item.isPresent()) {
                return item.get();
            }
        }
        List<String> lines = new ArrayList<>();
        Optional<String> named = Optional.ofNullable(VALUES.get(place))
                .filter(prefix -> node.get() instanceof String)
                .flatMap(prefix -> wording.find(prefix + node.get()));
        if (named.isPresent()) {
            lines.add(named.get());
        } else {
            lines(node.get(), lines);
        }
        return lines.stream().<Block>map(Paragraph::of).toList();
    }

    /** A whole item of a list, as the annex tells of it. */
    private Optional<List<Block>> item(String place, Object node) {
        if (place.startsWith("glossary.")) {
            return Optional.of(TermList.meaning(Term.fromTree(node), wording));
        }
        if (place.startsWith("references.")) {
            Reference reference = Reference.fromTree(node);
            return Optional.of(paragraphs(
                    reference.number(),
                    reference.title(),
                    reference.version(),
                    reference
                            .repealed()
                            .map(day -> wording.text("references.repealed", wording.date(day)))
                            .orElse("")));
        }
        if (place.startsWith("categories.")) {
            Category category = Category.fromTree(node);
            return Optional.of(paragraphs(category.name(), category.description()));
        }
        if (place.startsWith("prices.items.")) {
            PriceItem price = PriceItem.fromTree(node);
            List<String> told = new ArrayList<>(PriceList.told(price, wording));
            price.lot().ifPresent(lot -> told.add(wording.text("part.within", wording.text("prices.lot"), lot)));
            return Optional.of(paragraphs(told.toArray(String[]::new)));
        }
        if (place.startsWith("prices.lots.")) {
            return Optional.of(paragraphs(PriceLot.fromTree(node).title()));
        }
        return Optional.empty();
    }

    private static List<Block> paragraphs(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .<Block>map(Paragraph::of)
                .toList();
    }

    private void lines(Object node, List<String> into) {
        if (node instanceof Collection<?> items) {
            items.forEach(item -> into.add(line(item)));
        } else if (node instanceof Map<?, ?> object) {
            object.forEach((key, value) -> into.add(wording.text("part.within", key, line(value))));
        } else {
            into.addAll(List.of(plain(node).split("\n")));
        }
    }

    private String line(Object node) {
        if (node instanceof Collection<?> items) {
            return String.join(", ", items.stream().map(this::line).toList());
        }
        if (node instanceof Map<?, ?> object) {
            List<String> inner = new ArrayList<>();
            object.forEach((key, value) -> inner.add(wording.text("part.within", key, line(value))));
            return String.join("; ", inner);
        }
        return plain(node);
    }

    private String plain(Object node) {
        if (node instanceof Boolean flag) {
            return wording.text(flag ? "yes" : "no");
        }
        String text = node.toString();
        try {
            return text.length() == 10 ? wording.date(LocalDate.parse(text)) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
