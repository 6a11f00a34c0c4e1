package se.sambruk.otp.content.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;

/** Facets under the keys that people write them with. In the catalog they are properties among others. */
final class Facets {
    static final String PROPERTIES = "properties";

    private static final Map<String, Facet> BY_KEY = new LinkedHashMap<>();

    static {
        for (Facet facet : Facet.values()) {
            BY_KEY.put(key(facet), facet);
        }
    }

    private Facets() {}

    /** A facet's name in a pack: in plural where there may be several. */
    static String key(Facet facet) {
        return switch (facet) {
            case FORCE -> "forces";
            case CONSEQUENCE -> "consequences";
            case IMPLICATION -> "implications";
            case BENEFIT -> "benefits";
            case SOURCE -> "sources";
            default -> facet.wire();
        };
    }

    static Optional<Facet> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The keys of all facets. */
    static List<String> keys() {
        return List.copyOf(BY_KEY.keySet());
    }

    /** The keys of what an element may say of itself. */
    static List<Key> ofElements() {
        List<Key> keys = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (facet != Facet.SUBJECT) {
                keys.add(Key.optional(key(facet), shape(facet)));
            }
        }
        keys.add(Key.optional(PROPERTIES, new PropertiesShape()));
        return keys;
    }

    static Shape shape(Facet facet) {
        return facet.isRepeated() ? Shapes.list(item(facet)) : item(facet);
    }

    private static Shape item(Facet facet) {
        return switch (facet) {
            case SPECIALIZATION -> ArchitectureForms.specialization();
            case SUBJECT -> ArchitectureForms.id("M-E-TJANST-ARENDE");
            case ANSWERS_TO -> ArchitectureForms.id("K-ARKIV");
            case BENEFIT -> ArchitectureForms.id("2c");
            case SOURCE -> Shapes.line();
            default -> new LanguageTextShape();
        };
    }

    /** Puts the facets of an object among its properties: before the others, in the order of {@link Facet}. */
    static void gather(Map<String, Object> values) {
        List<Object> properties = new ArrayList<>();
        BY_KEY.forEach((key, facet) -> {
            Object said = values.remove(key);
            if (said != null) {
                list(facet, said).forEach(value -> properties.add(PropertiesShape.property(facet.wire(), value)));
            }
        });
        if (values.get(PROPERTIES) instanceof List<?> others) {
            properties.addAll(others);
        }
        values.put(PROPERTIES, properties);
    }

    /** As {@link #gather(Map)}, for {@link se.sambruk.otp.content.shape.ObjectShape#checking}. */
    static void gather(Mapping node, Map<String, Object> values, Scope scope) {
        gather(values);
    }

    /** What is said of a facet, as a list in either case. */
    static List<?> list(Facet facet, Object said) {
        return facet.isRepeated() ? (List<?>) said : List.of(said);
    }
}
