package se.sambruk.otp.api.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * A field of a requirement, as a value: so that reading, writing, amending, comparing and explaining a requirement are each one
 * loop over {@link #all()}, and a new field reaches all of them at once. Compare by identity.
 *
 * @param <T> the field's type; an absent value is an empty text, list or {@link Optional}
 */
public final class RequirementField<T> {
    private static final List<RequirementField<?>> ALL = new ArrayList<>();

    public static final RequirementField<String> TITLE = required("title", true, String.class::cast);
    public static final RequirementField<RequirementKind> KIND = wire("kind", RequirementKind.class);
    public static final RequirementField<Fulfilment> FULFILLED = wire("fulfilled", Fulfilment.class);
    public static final RequirementField<String> CATEGORY = required("category", false, String.class::cast);
    public static final RequirementField<String> TOPIC = text("topic", false);
    public static final RequirementField<Ambition> AMBITION =
            field("ambition", true, Ambition.BAS, node -> WireValue.of(Ambition.class, node));
    public static final RequirementField<String> TEXT = required("text", true, String.class::cast);
    public static final RequirementField<SortedMap<String, Parameter>> PARAMETERS =
            field("parameters", false, Collections.emptySortedMap(), RequirementField::parameters);
    public static final RequirementField<String> RATIONALE = text("rationale", true);
    public static final RequirementField<String> GUIDANCE = text("guidance", true);
    public static final RequirementField<List<Verification>> VERIFICATION =
            list("verification", Verification::fromTree);
    public static final RequirementField<Response> RESPONSE =
            field("response", true, Response.YES_NO, Response::fromTree);
    public static final RequirementField<Optional<Award>> AWARD =
            field("award", true, Optional.empty(), node -> Optional.of(Award.fromTree(node)));
    public static final RequirementField<List<DeliveryModel>> DELIVERY =
            list("delivery", node -> WireValue.of(DeliveryModel.class, node));
    public static final RequirementField<List<AcquisitionForm>> ACQUISITION =
            list("acquisition", node -> WireValue.of(AcquisitionForm.class, node));
    public static final RequirementField<List<Regime>> REGIMES =
            list("regimes", node -> WireValue.of(Regime.class, node));
    public static final RequirementField<Classification> CLASSIFICATION =
            field("classification", true, Classification.NONE, Classification::fromTree);
    public static final RequirementField<List<Purpose>> PURPOSES =
            list("purposes", node -> WireValue.of(Purpose.class, node));
    public static final RequirementField<List<Citation>> REFERENCES = list("references", Citation::fromTree);
    public static final RequirementField<List<Trace>> TRACES = list("traces", Trace::fromTree);
    public static final RequirementField<List<String>> BENEFITS = list("benefits", String.class::cast);
    public static final RequirementField<List<String>> TAGS = list("tags", String.class::cast);
    public static final RequirementField<List<Relation>> RELATED = list("related", Relation::fromTree);

    private final String name;
    private final boolean amendable;
    private final T absent;
    private final Function<Object, T> read;
    final int index;

    private RequirementField(String name, boolean amendable, T absent, Function<Object, T> read) {
        this.name = name;
        this.amendable = amendable;
        this.absent = absent;
        this.read = read;
        this.index = ALL.size();
        ALL.add(this);
    }

    /** Every field, in the order in which people are shown them. */
    public static List<RequirementField<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** The field of a name in files and JSON. */
    public static Optional<RequirementField<?>> named(String name) {
        return ALL.stream()
                .<RequirementField<?>>map(f -> f)
                .filter(f -> f.name.equals(name))
                .findFirst();
    }

    /** The name in files and JSON; never changes. */
    public String name() {
        return name;
    }

    /** Whether a layer may replace it. Parameters are amended facet by facet; see {@link FieldPath}. */
    public boolean isAmendable() {
        return amendable;
    }

    /** Whether a requirement without it cannot be made. */
    public boolean isRequired() {
        return absent == null;
    }

    /**
     * The value of a canonical node.
     *
     * @throws IllegalArgumentException or ClassCastException if the node has another form
     */
    public T read(Object node) {
        return read.apply(node);
    }

    T absent() {
        return absent;
    }

    void write(Object value, TreeWriter out) {
        if (value instanceof String text) {
            out.putText(name, text);
        } else if (value instanceof Collection<?> values) {
            out.put(name, values);
        } else if (value instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, ?> map = (Map<String, ?>) value;
            out.put(name, map);
        } else if (value instanceof Optional<?> optional) {
            out.put(name, optional);
        } else if (!value.equals(absent)) {
            out.put(name, value);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static <T> RequirementField<T> field(String name, boolean amendable, T absent, Function<Object, T> read) {
        return new RequirementField<>(name, amendable, absent, read);
    }

    private static <T> RequirementField<T> required(String name, boolean amendable, Function<Object, T> read) {
        return new RequirementField<>(name, amendable, null, read);
    }

    private static <E extends Enum<E> & WireValue> RequirementField<E> wire(String name, Class<E> type) {
        return required(name, true, node -> WireValue.of(type, node));
    }

    private static RequirementField<String> text(String name, boolean amendable) {
        return field(name, amendable, "", String.class::cast);
    }

    private static <E> RequirementField<List<E>> list(String name, Function<Object, E> item) {
        return field(name, true, List.of(), node -> ((Collection<?>) node)
                .stream().map(item).toList());
    }

    private static SortedMap<String, Parameter> parameters(Object node) {
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        TreeReader.of(Map.of("parameters", node))
                .map("parameters", tree -> tree)
                .forEach((name, tree) -> parameters.put(name, Parameter.fromTree(name, tree)));
        return Collections.unmodifiableSortedMap(parameters);
    }
}
