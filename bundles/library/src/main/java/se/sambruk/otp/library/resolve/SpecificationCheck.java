package se.sambruk.otp.library.resolve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.text.SwedishOrder;

/**
 * Checks a finished specification by looking at nothing but itself. What the steps before should have caught is caught here
 * once more: a specification that is wrong in silence is worse than none.
 */
final class SpecificationCheck {
    private final Specification specification;
    private final Faults faults;
    private final Map<String, Integer> categories = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private final Map<ParameterType, Map<String, Boolean>> normal = new EnumMap<>(ParameterType.class);

    SpecificationCheck(Specification specification, Faults faults) {
        this.specification = specification;
        this.faults = faults;
    }

    void check() {
        for (Category category : specification.categories()) {
            if (categories.put(category.code(), categories.size()) != null) {
                faults.error(Faults.NOWHERE, "OTP-2905", category.code());
            }
        }
        specification.references().stream().map(Reference::id).forEach(references::add);
        Set<RequirementId> ids = new HashSet<>();
        Set<Uid> uids = new HashSet<>();
        Requirement before = null;
        for (SpecifiedRequirement specified : specification.requirements()) {
            Requirement requirement = specified.requirement();
            if (!ids.add(requirement.id()) || !uids.add(requirement.uid())) {
                faults.error(Faults.NOWHERE, "OTP-2901", requirement.id().value());
            }
            if (before != null && !isInOrder(before, requirement)) {
                faults.error(
                        Faults.NOWHERE,
                        "OTP-2907",
                        before.id().value(),
                        requirement.id().value());
            }
            check(specified);
            before = requirement;
        }
        checkTerms();
    }

    private boolean isInOrder(Requirement one, Requirement next) {
        int left = categories.getOrDefault(one.category(), -1);
        int right = categories.getOrDefault(next.category(), -1);
        return left < right || left == right && one.id().compareTo(next.id()) <= 0;
    }

    private void check(SpecifiedRequirement specified) {
        Requirement requirement = specified.requirement();
        String id = requirement.id().value();
        if (!categories.containsKey(requirement.category())) {
            faults.error(Faults.NOWHERE, "OTP-2905", requirement.category());
        }
        requirement.references().forEach(citation -> {
            if (!references.contains(citation.reference())) {
                faults.error(Faults.NOWHERE, "OTP-2906", id, citation.reference());
            }
        });
        Map<String, String> values = specified.values();
        for (Parameter parameter : requirement.parameters().values()) {
            String value = values.get(parameter.name());
            if (value == null) {
                faults.error(Faults.NOWHERE, "OTP-2902", id, parameter.name());
            } else if (!isNormal(parameter.type(), value)
                    || parameter.rejects(value).isPresent()
                    || value.contains("{{")) {
                faults.error(Faults.NOWHERE, "OTP-2903", id, parameter.name(), Texts.value(parameter.type(), value));
            }
        }
        if (!requirement.parameters().keySet().containsAll(values.keySet())) {
            faults.error(Faults.NOWHERE, "OTP-2908", id);
        }
        Texts.all(requirement, text -> checkText(specified, text));
        checkProvenance(specified);
    }

    /** The same values come again and again, and are looked at once. */
    private boolean isNormal(ParameterType type, String value) {
        return normal.computeIfAbsent(type, t -> new HashMap<>())
                .computeIfAbsent(value, v -> type.normalize(v).equals(Optional.of(v)));
    }

    /** Reads insertions by hand: it is to agree with what fills them in, not to share its faults. */
    private void checkText(SpecifiedRequirement specified, String text) {
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            int end = text.indexOf("}}", at);
            String name = end < 0 ? "" : text.substring(at + 2, end).strip();
            if (!specified.values().containsKey(name)) {
                faults.error(
                        Faults.NOWHERE,
                        "OTP-2904",
                        specified.requirement().id().value(),
                        Fit.shown(text.substring(at)));
                return;
            }
        }
    }

    private void checkProvenance(SpecifiedRequirement specified) {
        int defined = 0;
        int selected = 0;
        int valued = 0;
        for (ProvenanceStep step : specified.provenance()) {
            switch (step.action()) {
                case DEFINED -> defined++;
                case SELECTED -> selected++;
                case VALUED -> valued++;
                case AMENDED -> {
                    // any number
                }
            }
        }
        if (defined != 1 || selected != 1 || valued != specified.values().size()) {
            faults.error(
                    Faults.NOWHERE, "OTP-2909", specified.requirement().id().value());
        }
    }

    private void checkTerms() {
        for (int i = 1; i < specification.terms().size(); i++) {
            String one = specification.terms().get(i - 1).name();
            String next = specification.terms().get(i).name();
            if (SwedishOrder.INSTANCE.compare(one, next) >= 0) {
                faults.error(Faults.NOWHERE, "OTP-2910", one, next);
            }
        }
    }
}
