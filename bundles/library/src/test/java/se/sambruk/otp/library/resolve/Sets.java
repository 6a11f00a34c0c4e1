package se.sambruk.otp.library.resolve;

import static se.sambruk.otp.library.resolve.Availability.ID;

import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/** Packs with sets of values for the parameters of {@link Availability}. */
final class Sets {
    static final SourceLocation PLACE = new SourceLocation("nationellt 1.0.0", "OTP-INF/nivaer.yaml", 7, 9);

    private Sets() {}

    static ParameterSet set(String id, String... parametersAndValues) {
        ParameterSet.Builder set = ParameterSet.builder(id, "Uppsättningen " + id, "Så brukar " + id + " ha det.");
        for (int i = 0; i < parametersAndValues.length; i += 2) {
            set.setting(Setting.of(new RequirementId(ID), parametersAndValues[i], parametersAndValues[i + 1], ""));
        }
        return set.build();
    }

    static Case.Pack national(ParameterSet... sets) {
        Case.Pack pack = Availability.base();
        for (ParameterSet set : sets) {
            pack.content(catalog -> catalog.parameterSet(set));
        }
        return pack;
    }

    static Case.Pack municipal(ParameterSet... sets) {
        Case.Pack pack = Availability.municipal();
        for (ParameterSet set : sets) {
            pack.content(catalog -> catalog.parameterSet(set));
        }
        return pack;
    }

    static ProvenanceStep valued(Case made, String parameter) {
        return made.specified(ID).provenance().stream()
                .filter(step -> step.action() == ProvenanceStep.Action.VALUED
                        && step.path().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    static Case.Pack placed(String parameter, String value) {
        return national(set("liten", parameter, value))
                .content(catalog -> catalog.parameterSetPlace("liten", new RequirementId(ID), parameter, PLACE));
    }
}
