package se.sambruk.otp.library.resolve;

import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

/** A requirement with a parameter of each kind, and a pack above that amends it. */
final class Availability {
    static final String ID = "PRV-DRI-001";

    private Availability() {}

    static Requirement.Builder availability() {
        return contract(ID)
                .set(RequirementField.TEXT, "Nåbar {{tid}} procent, i {{format}}, enligt {{plan}}.")
                .parameter(Parameter.builder("tid", ParameterType.DECIMAL)
                        .min("98.0")
                        .max("99.99")
                        .defaultValue("99.5")
                        .build())
                .parameter(Parameter.builder("format", ParameterType.CHOICE)
                        .choices(List.of("PDF/A", "ODF"))
                        .defaultValue("ODF")
                        .build())
                .parameter(Parameter.builder("plan", ParameterType.TEXT)
                        .max("10")
                        .defaultValue("planen")
                        .build());
    }

    static Case.Pack base() {
        return national().with(availability());
    }

    static Case.Pack municipal() {
        return pack("kommun", Layer.MUNICIPAL);
    }

    static Case amended(Object... pathsAndNodes) {
        return Case.of(base(), municipal().amend(change(ID, pathsAndNodes))).selectAll();
    }
}
