package se.sambruk.otp.content.profile;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** The shape of what a profile says of prices, and what it stands for. */
final class PriceShape {
    private static final String SWEDISH_MONEY = "SEK";
    private static final int USUAL_DECIMALS = 2;
    private static final int MOST_PERIODS = 1_200;

    static final ObjectShape PRICE = ObjectShape.of(
                    optional("currency", Shapes.form("OTP-1311", PriceSchedule::isCurrency, SWEDISH_MONEY)),
                    optional("decimals", Shapes.integer(0, PriceSchedule.MAX_DECIMALS)),
                    optional(
                            "lots",
                            Shapes.list(ObjectShape.of(required("id", id()), required("title", Shapes.line())))),
                    required("items", Shapes.list(item())))
            .checking(PriceShape::checkItems)
            .checking(PriceShape::checkLots);

    private PriceShape() {}

    private static Shape id() {
        return Shapes.form("OTP-1312", PriceLot::isValidId, "P-01");
    }

    private static ObjectShape item() {
        return ObjectShape.of(
                        required("id", id()),
                        required("description", Shapes.line()),
                        required("unit", Shapes.line()),
                        required("volume", Shapes.normal("OTP-1310", PriceShape::isVolume, "250", PriceShape::volume)),
                        optional("period", Shapes.choice(PricePeriod.class)),
                        optional("times", Shapes.integer(1, MOST_PERIODS)),
                        optional("option", Shapes.flag()),
                        optional("evaluated", Shapes.flag()),
                        optional("lot", id()))
                .checking(PriceShape::checkPeriod);
    }

    private static boolean isVolume(String written) {
        return ParameterType.DECIMAL
                .normalize(written)
                .map(BigDecimal::new)
                .filter(PriceItem::isVolume)
                .isPresent();
    }

    private static String volume(String written) {
        return ParameterType.DECIMAL.normalize(written).orElseThrow();
    }

    /** What is paid in each of several periods says how many are compared, and nothing else does. */
    private static void checkPeriod(Mapping node, Map<String, Object> values, Scope scope) {
        boolean once = PricePeriod.ONCE.wire().equals(values.getOrDefault("period", PricePeriod.ONCE.wire()));
        if (!once && !node.has("times")) {
            scope.error(node, "OTP-1315", values.get("period"));
        } else if (once && node.has("times") && !Integer.valueOf(1).equals(values.get("times"))) {
            scope.error(node.get("times").orElse(node), "OTP-1316");
        }
    }

    private static void checkItems(Mapping node, Map<String, Object> values, Scope scope) {
        if (node.get("items").orElse(node) instanceof Sequence list
                && list.items().isEmpty()) {
            scope.inside("items").error(list, "OTP-1106", 1, item().example());
        }
        once(node, "lots", scope);
        once(node, "items", scope);
    }

    private static void once(Mapping node, String key, Scope scope) {
        Map<String, Scalar> first = new HashMap<>();
        for (Mapping entry : entries(node, key)) {
            entry.get("id")
                    .filter(Scalar.class::isInstance)
                    .map(Scalar.class::cast)
                    .ifPresent(id -> {
                        // A spreadsheet does not mind case.
                        Scalar twin = first.putIfAbsent(id.text().strip().toLowerCase(Locale.ROOT), id);
                        if (twin != null) {
                            scope.inside(key).error(id, "OTP-1313", id.text().strip(), Integer.toString(twin.line()));
                        }
                    });
        }
    }

    private static void checkLots(Mapping node, Map<String, Object> values, Scope scope) {
        Set<String> lots = new HashSet<>();
        entries(node, "lots").forEach(lot -> text(lot, "id").ifPresent(lots::add));
        Set<String> used = new HashSet<>();
        for (Mapping item : entries(node, "items")) {
            Optional<String> lot = text(item, "lot");
            lot.ifPresent(used::add);
            boolean sound = lot.map(lots::contains).orElse(lots.isEmpty());
            if (!sound) {
                Node at = item.get("lot").orElse(item);
                scope.inside("items")
                        .error(
                                at,
                                lot.isPresent() ? "OTP-1314" : "OTP-1317",
                                lot.orElse(""),
                                String.join(", ", sorted(lots)));
            }
        }
        for (Mapping lot : entries(node, "lots")) {
            text(lot, "id").filter(id -> !used.contains(id)).ifPresent(id -> scope.inside("lots")
                    .error(lot.get("id").orElse(lot), "OTP-1318", id));
        }
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static List<Mapping> entries(Mapping node, String key) {
        return node.get(key).orElse(node) instanceof Sequence list
                ? list.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .toList()
                : List.of();
    }

    private static Optional<String> text(Mapping node, String key) {
        return node.get(key)
                .filter(value -> value instanceof Scalar scalar && !scalar.isEmpty())
                .map(value -> ((Scalar) value).text().strip());
    }

    /** In which money prices are asked for, or would be where none are. */
    static String currency(Object price) {
        return price instanceof Map<?, ?> values ? textOf(values, "currency", SWEDISH_MONEY) : SWEDISH_MONEY;
    }

    /** What was read without a fault, as what it stands for. */
    static PriceSchedule schedule(Map<?, ?> values) {
        PriceSchedule.Builder schedule = PriceSchedule.builder(currency(values));
        schedule.decimals(values.get("decimals") instanceof Integer decimals ? decimals : USUAL_DECIMALS);
        for (Map<?, ?> lot : maps(values, "lots")) {
            schedule.lot(PriceLot.of(textOf(lot, "id", ""), textOf(lot, "title", "")));
        }
        for (Map<?, ?> item : maps(values, "items")) {
            schedule.item(item(item));
        }
        return schedule.build();
    }

    private static PriceItem item(Map<?, ?> values) {
        PriceItem.Builder item = PriceItem.builder(
                        textOf(values, "id", ""),
                        textOf(values, "description", ""),
                        textOf(values, "unit", ""),
                        new BigDecimal(textOf(values, "volume", "")))
                .each(
                        WireValue.of(PricePeriod.class, textOf(values, "period", PricePeriod.ONCE.wire())),
                        values.get("times") instanceof Integer times ? times : 1);
        if (Boolean.TRUE.equals(values.get("option"))) {
            item.option();
        }
        if (Boolean.FALSE.equals(values.get("evaluated"))) {
            item.notEvaluated();
        }
        if (values.get("lot") instanceof String lot) {
            item.lot(lot);
        }
        return item.build();
    }

    private static String textOf(Map<?, ?> values, String key, String otherwise) {
        return values.get(key) instanceof String text ? text : otherwise;
    }

    private static List<Map<?, ?>> maps(Map<?, ?> values, String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
