package se.sambruk.otp.library.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Whether what somebody wrote can be the value of a parameter, and if not, why.
 *
 * @param normal the value in normal form; empty where it is no value of the type
 * @param unfit why it is not allowed; empty where it is
 */
record ValueFit(Optional<String> normal, Optional<Unfit> unfit) {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9\\h]{19,}");
    private static final Pattern DIGITS_AND_DECIMALS = Pattern.compile("-?[0-9\\h]+([.,][0-9]+)?");

    /** Why something is no allowed value. */
    enum Unfit {
        NOT_OF_TYPE,
        TOO_MANY_DIGITS,
        INSERTION,
        BELOW_MIN,
        ABOVE_MAX,
        NOT_A_CHOICE
    }

    static ValueFit of(Parameter parameter, String written) {
        Optional<String> normal = parameter.type().normalize(written);
        if (normal.isEmpty()) {
            return new ValueFit(
                    normal,
                    Optional.of(
                            hasTooManyDigits(parameter.type(), written) ? Unfit.TOO_MANY_DIGITS : Unfit.NOT_OF_TYPE));
        }
        if (normal.get().contains("{{")) {
            return new ValueFit(normal, Optional.of(Unfit.INSERTION));
        }
        return new ValueFit(normal, parameter.rejects(normal.get()).map(rejection -> switch (rejection) {
            case BELOW_MIN -> Unfit.BELOW_MIN;
            case ABOVE_MAX -> Unfit.ABOVE_MAX;
            case NOT_A_CHOICE -> Unfit.NOT_A_CHOICE;
        }));
    }

    boolean isAllowed() {
        return unfit.isEmpty();
    }

    /** What of the parameter forbids it; nothing where it is allowed, or could be no value of any parameter of the type. */
    Optional<ParameterFacet> facet() {
        return unfit.flatMap(why -> switch (why) {
            case NOT_OF_TYPE, TOO_MANY_DIGITS, INSERTION -> Optional.empty();
            case BELOW_MIN -> Optional.of(ParameterFacet.MIN);
            case ABOVE_MAX -> Optional.of(ParameterFacet.MAX);
            case NOT_A_CHOICE -> Optional.of(ParameterFacet.CHOICES);
        });
    }

    /** What is allowed instead, and who says so, where it is not allowed. */
    LocalizedText why(Working working, Parameter parameter) {
        boolean characters = parameter.type() == ParameterType.TEXT;
        return switch (unfit.orElseThrow()) {
            case NOT_OF_TYPE, TOO_MANY_DIGITS -> Faults.text("unfit.type", Texts.name(parameter.type()));
            case INSERTION -> Faults.text("unfit.insertion");
            case BELOW_MIN ->
                Faults.text(
                        characters ? "unfit.short" : "unfit.min",
                        bound(parameter, parameter.min().orElseThrow()),
                        by(working, parameter, ParameterFacet.MIN));
            case ABOVE_MAX ->
                Faults.text(
                        characters ? "unfit.long" : "unfit.max",
                        bound(parameter, parameter.max().orElseThrow()),
                        by(working, parameter, ParameterFacet.MAX));
            case NOT_A_CHOICE ->
                Faults.text(
                        "unfit.choice",
                        String.join(", ", parameter.choices()),
                        by(working, parameter, ParameterFacet.CHOICES));
        };
    }

    /** Who set a bound, and where. */
    static String by(Working working, Parameter parameter, ParameterFacet facet) {
        Working.Origin origin = working.origin(FieldPath.of(parameter.name(), facet));
        return Texts.said(origin.source(), origin.location());
    }

    static LocalizedText bound(Parameter parameter, String normal) {
        return Texts.value(ParameterFit.boundType(parameter), normal);
    }

    /** Whether what is no value of the type is one all the same, but for its length. */
    private static boolean hasTooManyDigits(ParameterType type, String written) {
        return switch (type) {
            case INTEGER -> DIGITS.matcher(written.strip()).matches();
            case DECIMAL -> DIGITS_AND_DECIMALS.matcher(written.strip()).matches();
            case TEXT, CHOICE, DATE -> false;
        };
    }
}
