package se.sambruk.otp.library.resolve;

import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.Trace;

/** Checks that everything a requirement leads to is in the context, once all layers have had their say. */
final class Links {
    private final Definitions known;
    private final Faults faults;
    private final Nearest nearest = new Nearest();

    Links(Definitions known, Faults faults) {
        this.known = known;
        this.faults = faults;
    }

    void check() {
        for (Category category : known.categories().values()) {
            for (String point : category.benefits()) {
                if (!known.benefitPoints().contains(point)) {
                    faults.error(
                            Faults.NOWHERE,
                            "OTP-2047",
                            category.code(),
                            point,
                            nearest.to(point, known.benefitPoints()));
                }
            }
        }
        for (Working working : known.requirements()) {
            if (working.exclusion().isEmpty()) {
                check(working);
            }
        }
    }

    private void check(Working working) {
        Requirement requirement = working.current();
        String id = requirement.id().value();
        String category = requirement.category();
        if (!known.categories().containsKey(category)) {
            faults.error(
                    working.base().location(),
                    "OTP-2041",
                    id,
                    category,
                    nearest.to(category, known.categories().keySet()));
        } else if (!requirement.topic().isEmpty() && !known.topics(category).contains(requirement.topic())) {
            faults.error(
                    working.base().location(),
                    "OTP-2042",
                    id,
                    requirement.topic(),
                    category,
                    nearest.to(requirement.topic(), known.topics(category)));
        }
        for (Citation citation : requirement.references()) {
            if (!known.references().containsKey(citation.reference())) {
                faults.error(
                        working.place(RequirementField.REFERENCES),
                        "OTP-2043",
                        id,
                        citation.reference(),
                        nearest.to(citation.reference(), known.references().keySet()));
            }
        }
        for (Trace trace : requirement.traces()) {
            if (!known.elements().contains(trace.element())) {
                faults.error(
                        working.place(RequirementField.TRACES),
                        "OTP-2044",
                        id,
                        trace.element(),
                        nearest.to(trace.element(), known.elements()));
            }
        }
        for (String point : requirement.benefits()) {
            if (!known.benefitPoints().contains(point)) {
                faults.error(
                        working.place(RequirementField.BENEFITS),
                        "OTP-2045",
                        id,
                        point,
                        nearest.to(point, known.benefitPoints()));
            }
        }
        for (Relation relation : requirement.related()) {
            if (!known.byId().containsKey(relation.to())) {
                faults.error(
                        working.place(RequirementField.RELATED),
                        "OTP-2046",
                        id,
                        relation.to().value(),
                        nearest.to(relation.to().value(), known.byId().keySet()));
            }
        }
    }
}
