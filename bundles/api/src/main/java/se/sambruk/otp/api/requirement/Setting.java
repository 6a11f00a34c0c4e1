package se.sambruk.otp.api.requirement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** The value that somebody gives a parameter: a procurement, or one of the ready sets of levels that a pack holds. */
public final class Setting extends TreeValue {
    private final RequirementId requirement;
    private final String parameter;
    private final String value;
    private final String because;

    private Setting(RequirementId requirement, String parameter, String value, String because) {
        this.requirement = Objects.requireNonNull(requirement);
        this.parameter = Objects.requireNonNull(parameter);
        this.value = Objects.requireNonNull(value);
        this.because = Objects.requireNonNull(because);
    }

    /**
     * @param value as written; put in its normal form when resolved, where the parameter's type is known
     * @param because why; may be empty where the parameter has no default that is departed from, or a set's own reason says it
     */
    public static Setting of(RequirementId requirement, String parameter, String value, String because) {
        return new Setting(requirement, parameter, value, because);
    }

    public static Setting fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                new RequirementId(in.text("requirement")),
                in.text("parameter"),
                in.text("value"),
                in.text("because", ""));
    }

    public RequirementId requirement() {
        return requirement;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    public String because() {
        return because;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("requirement", requirement)
                .put("parameter", parameter)
                .put("value", value)
                .putText("because", because)
                .done();
    }
}
