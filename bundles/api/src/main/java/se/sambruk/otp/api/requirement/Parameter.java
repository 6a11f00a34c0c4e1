package se.sambruk.otp.api.requirement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * A place in a requirement's text that the buyer fills in, within bounds. All values are in the {@link ParameterType}'s normal
 * form. A parameter does not check that its default lies within its bounds: that is a matter for {@link #rejects}, so that a
 * faulty amendment can be told of instead of failing.
 */
public final class Parameter extends TreeValue {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String name;
    private final ParameterType type;
    private final String unit;
    private final String min;
    private final String max;
    private final String standard;
    private final String help;
    private final List<String> choices;

    private Parameter(Builder builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.unit = builder.unit;
        this.min = builder.min;
        this.max = builder.max;
        this.standard = builder.standard;
        this.help = builder.help;
        this.choices = List.copyOf(builder.choices);
    }

    /** Whether a text can be a parameter's name. */
    public static boolean isValidName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * @throws IllegalArgumentException if the name has another form than {@code a–z}, digits and hyphens, at most 40
     */
    public static Builder builder(String name, ParameterType type) {
        return new Builder(name, type);
    }

    public static Parameter fromTree(String name, Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(name, WireValue.of(ParameterType.class, in.text("type")));
        in.findText("unit").ifPresent(builder::unit);
        in.findText("min").ifPresent(builder::min);
        in.findText("max").ifPresent(builder::max);
        in.findText("default").ifPresent(builder::defaultValue);
        in.findText("help").ifPresent(builder::help);
        return builder.choices(in.texts("choices")).build();
    }

    public String name() {
        return name;
    }

    public ParameterType type() {
        return type;
    }

    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** The least value; for texts the least number of characters. */
    public Optional<String> min() {
        return Optional.ofNullable(min);
    }

    /** The greatest value; for texts the greatest number of characters. */
    public Optional<String> max() {
        return Optional.ofNullable(max);
    }

    /** The value where a profile gives none. Without one, the profile must. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(standard);
    }

    /** What the buyer should know when choosing. */
    public Optional<String> help() {
        return Optional.ofNullable(help);
    }

    public List<String> choices() {
        return choices;
    }

    /** Why a value in normal form is not allowed. */
    public enum Rejection {
        BELOW_MIN,
        ABOVE_MAX,
        NOT_A_CHOICE
    }

    /** Whether, and why, a value in normal form lies outside what this parameter allows. */
    public Optional<Rejection> rejects(String value) {
        if (type == ParameterType.CHOICE) {
            return choices.contains(value) ? Optional.empty() : Optional.of(Rejection.NOT_A_CHOICE);
        }
        if (min != null && below(value, min)) {
            return Optional.of(Rejection.BELOW_MIN);
        }
        if (max != null && above(value, max)) {
            return Optional.of(Rejection.ABOVE_MAX);
        }
        return Optional.empty();
    }

    private boolean below(String value, String bound) {
        return type == ParameterType.TEXT ? length(value) < Integer.parseInt(bound) : type.compare(value, bound) < 0;
    }

    private boolean above(String value, String bound) {
        return type == ParameterType.TEXT ? length(value) > Integer.parseInt(bound) : type.compare(value, bound) > 0;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A builder that starts from this parameter. */
    public Builder toBuilder() {
        Builder builder = new Builder(name, type);
        builder.unit = unit;
        builder.min = min;
        builder.max = max;
        builder.standard = standard;
        builder.help = help;
        builder.choices = choices;
        return builder;
    }

    /**
     * What suppliers may see: what the value is, but neither what else the buyer could have asked for nor how the buyer is
     * advised to choose. Bounds and choices would tell in a negotiation how far the buyer can be moved.
     */
    public Parameter published() {
        return builder(name, type).unit(unit).build();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("type", type)
                .put("unit", unit())
                .put("min", min())
                .put("max", max())
                .put("default", defaultValue())
                .put("help", help())
                .put("choices", choices)
                .done();
    }

    /** Makes a {@link Parameter}. Values are given in the type's normal form. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final ParameterType type;
        private String unit;
        private String min;
        private String max;
        private String standard;
        private String help;
        private List<String> choices = List.of();

        private Builder(String name, ParameterType type) {
            if (!isValidName(name)) {
                throw new IllegalArgumentException("a parameter's name is a–z, 0–9 and hyphens, got " + name);
            }
            this.name = name;
            this.type = Objects.requireNonNull(type);
        }

        public Builder unit(String value) {
            unit = value;
            return this;
        }

        public Builder min(String value) {
            min = value;
            return this;
        }

        public Builder max(String value) {
            max = value;
            return this;
        }

        public Builder defaultValue(String value) {
            standard = value;
            return this;
        }

        public Builder help(String value) {
            help = value;
            return this;
        }

        public Builder choices(List<String> values) {
            choices = List.copyOf(values);
            return this;
        }

        public Parameter build() {
            return new Parameter(this);
        }
    }
}
