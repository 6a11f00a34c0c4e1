package se.sambruk.otp.architecture.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementQuery;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.architecture.shared.Phrases;

/** Finds elements by type, layer and words. */
final class ElementSearch {
    /** How well an element is what was searched for; the least is best. */
    private static final int EXACT = 0;

    private static final int IN_NAME = 1;
    private static final int ELSEWHERE = 2;
    private static final int NOT = 3;

    private record Hit(Element element, int rank) {}

    private final Set<String> types;
    private final ElementQuery query;
    private final String whole;
    private final List<String> words;

    ElementSearch(ArchitectureModel model, ElementQuery query) {
        this.query = query;
        this.types = types(model, query.types());
        this.whole = Folding.fold(query.words());
        this.words = Arrays.stream(whole.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> types(ArchitectureModel model, Set<String> asked) {
        Set<String> types = new TreeSet<>();
        for (String name : asked) {
            String type = ElementType.find(name).map(ElementType::wire).orElse(name);
            boolean isKnown = ElementType.find(name).isPresent()
                    || model.elements().stream()
                            .anyMatch(element -> element.type().equals(type));
            if (!isKnown) {
                List<String> known =
                        Stream.of(ElementType.values()).map(ElementType::wire).toList();
                throw QueryProblems.error("OTP-4101", name, Phrases.nearest(name, known))
                        .asException();
            }
            types.add(type);
        }
        return types;
    }

    List<Element> in(ArchitectureModel model) {
        return model.elements().stream()
                .filter(this::isOfType)
                .filter(this::isOfLayer)
                .map(element -> new Hit(element, rank(element)))
                .filter(hit -> hit.rank() != NOT)
                // Stable: those of one rank keep the model's order.
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(Hit::element)
                .toList();
    }

    private boolean isOfType(Element element) {
        return types.isEmpty()
                || types.contains(element.elementType().map(ElementType::wire).orElse(element.type()));
    }

    private boolean isOfLayer(Element element) {
        return query.layers().isEmpty() || query.layers().stream().anyMatch(element::isIn);
    }

    private int rank(Element element) {
        List<String> names = folded(element.names());
        names.add(Folding.fold(element.id()));
        if (words.isEmpty() || names.contains(whole)) {
            return EXACT;
        }
        String name = String.join("\n", names);
        if (words.stream().allMatch(name::contains)) {
            return IN_NAME;
        }
        List<String> rest = folded(element.descriptions());
        for (Property property : element.properties()) {
            rest.addAll(folded(property.value()));
        }
        String all = name + "\n" + String.join("\n", rest);
        return words.stream().allMatch(all::contains) ? ELSEWHERE : NOT;
    }

    private static List<String> folded(LanguageText text) {
        List<String> folded = new ArrayList<>();
        text.byLanguage().values().forEach(value -> folded.add(Folding.fold(value)));
        return folded;
    }
}
