package se.sambruk.otp.architecture.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.TypeNames;

/**
 * Elements that a reader cannot tell apart: of one type and specialization and of one name, whatever its capitals and white space. Parts of
 * different wholes may well have one name, as the web interface of two systems has.
 */
final class DuplicateElements implements ModelCheck {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** What a reader knows an element by. */
    private record Known(String type, Optional<String> specialization, String name) {}

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Map<Known, List<Element>> alike = new LinkedHashMap<>();
        for (Element element : model.elements()) {
            String name = normalized(element.name());
            if (!name.isEmpty() && !element.isJunction()) {
                alike.computeIfAbsent(
                                new Known(element.type(), element.facetText(Facet.SPECIALIZATION), name),
                                key -> new ArrayList<>())
                        .add(element);
            }
        }
        alike.values().stream()
                .filter(group -> group.size() > 1 && !differByWhole(model, group))
                .forEach(group -> tell(model, group, remarks));
    }

    private static void tell(CheckedModel model, List<Element> group, Remarks remarks) {
        Element first = group.get(0);
        List<String> others =
                group.subList(1, group.size()).stream().map(Element::id).toList();
        remarks.add(
                (hasSpecimens(first) ? Remarks.information("OTP-4210") : Remarks.warning("OTP-4210"))
                        .concept(first.id())
                        .others(others),
                first.name().strip(),
                TypeNames.of(first),
                group.size(),
                first.id(),
                Phrases.some(others));
    }

    /** Two servers of one name are mostly two servers, and two roles of one name are one. */
    private static boolean hasSpecimens(Element element) {
        return element.isIn(ArchitectureLayer.TECHNOLOGY) || element.isIn(ArchitectureLayer.PHYSICAL);
    }

    private static boolean differByWhole(CheckedModel model, List<Element> group) {
        List<String> wholes = group.stream()
                .map(element -> model.to(element.id()).stream()
                        .filter(relation -> relation.is(RelationType.COMPOSITION))
                        .map(Relation::source)
                        .findFirst()
                        .orElse(""))
                .toList();
        return !wholes.contains("") && wholes.stream().distinct().count() == wholes.size();
    }

    static String normalized(String name) {
        if (name.isEmpty()) {
            return "";
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
