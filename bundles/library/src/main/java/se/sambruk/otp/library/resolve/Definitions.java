package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Uid;

/** Everything that the packs of a context define, found by name. What two packs define differently is an error. */
final class Definitions {
    private final Map<RequirementId, Working> requirements;
    private final Map<String, Category> categories;
    private final Map<String, Reference> references;
    private final Map<String, Element> elements;
    private final Map<String, Term> terms;
    private final Map<String, Benefit> benefits;
    private final Map<String, Set<String>> topics = new HashMap<>();
    private final Set<String> benefitPoints = new HashSet<>();

    private Definitions(Context context, Faults faults) {
        this.requirements = requirements(context, faults);
        this.categories = named(context, Catalog::categories, Category::code, "OTP-2033", faults);
        this.references = named(context, Catalog::references, Reference::id, "OTP-2034", faults);
        this.elements = named(context, Catalog::elements, Element::id, "OTP-2035", faults);
        this.terms = named(context, Catalog::terms, term -> term.name().toLowerCase(Locale.ROOT), "OTP-2036", faults);
        this.benefits = named(context, Catalog::benefits, Benefit::id, "OTP-2037", faults);
        for (Category category : categories.values()) {
            Set<String> ids = new HashSet<>();
            category.topics().forEach(topic -> ids.add(topic.id()));
            topics.put(category.code(), ids);
        }
        benefits.values().forEach(benefit -> benefit.points().forEach(point -> benefitPoints.add(point.id())));
    }

    static Definitions of(Context context, Faults faults) {
        return new Definitions(context, faults);
    }

    /** From the lowest pack up, in each pack as it lists them. */
    Collection<Working> requirements() {
        return requirements.values();
    }

    /** The requirements by id. */
    Map<RequirementId, Working> byId() {
        return Collections.unmodifiableMap(requirements);
    }

    /** In the packs' order. */
    Map<String, Category> categories() {
        return categories;
    }

    Set<String> topics(String category) {
        return topics.getOrDefault(category, Set.of());
    }

    Map<String, Reference> references() {
        return references;
    }

    Set<String> elements() {
        return elements.keySet();
    }

    Collection<Term> terms() {
        return terms.values();
    }

    /** In the packs' order. */
    Map<String, Benefit> benefits() {
        return benefits;
    }

    Set<String> benefitPoints() {
        return benefitPoints;
    }

    private static Map<RequirementId, Working> requirements(Context context, Faults faults) {
        int count = 0;
        for (Context.Pack pack : context.packs()) {
            count += pack.catalog().requirements().size();
        }
        Map<RequirementId, Working> byId = new LinkedHashMap<>(count * 2);
        Map<Uid, Working> byUid = new HashMap<>(count * 2);
        for (Context.Pack pack : context.packs()) {
            for (Located<Requirement> requirement : pack.catalog().requirements()) {
                Working fresh = new Working(pack.source(), requirement);
                Working known = byId.putIfAbsent(fresh.id(), fresh);
                if (known == null) {
                    checkUid(byUid.putIfAbsent(requirement.value().uid(), fresh), fresh, faults);
                } else if (!known.base()
                        .value()
                        .contentHash()
                        .equals(requirement.value().contentHash())) {
                    faults.error(
                            requirement.location(),
                            "OTP-2031",
                            fresh.id().value(),
                            pack.source().label(),
                            Texts.said(known.home(), known.base().location()));
                }
            }
        }
        return byId;
    }

    private static void checkUid(Working known, Working fresh, Faults faults) {
        if (known != null) {
            faults.error(
                    fresh.base().location(),
                    "OTP-2032",
                    fresh.id().value(),
                    known.id().value(),
                    Texts.said(known.home(), known.base().location()));
        }
    }

    private static <T extends TreeValue> Map<String, T> named(
            Context context,
            Function<Catalog, List<T>> values,
            Function<T, String> name,
            String differing,
            Faults faults) {
        Map<String, T> byName = new LinkedHashMap<>();
        Map<String, Source> homes = new HashMap<>();
        for (Context.Pack pack : context.packs()) {
            for (T value : values.apply(pack.catalog())) {
                String key = name.apply(value);
                T known = byName.putIfAbsent(key, value);
                if (known == null) {
                    homes.put(key, pack.source());
                } else if (!known.equals(value)) {
                    faults.error(
                            Faults.NOWHERE,
                            differing,
                            key,
                            homes.get(key).label(),
                            pack.source().label());
                }
            }
        }
        return byName;
    }
}
