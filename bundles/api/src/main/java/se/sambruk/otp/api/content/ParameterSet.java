package se.sambruk.otp.api.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.Setting;

/**
 * Levels that go together, such as those of a small municipality: ready values for the parameters of many requirements. A profile
 * names the sets it starts from and departs from them where its own need differs.
 */
public final class ParameterSet extends TreeValue {
    private static final Comparator<Setting> ORDER =
            Comparator.comparing(Setting::requirement).thenComparing(Setting::parameter);

    private final String id;
    private final String title;
    private final String description;
    private final String because;
    private final List<Setting> settings;

    private ParameterSet(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.description = builder.description;
        this.because = builder.because;
        this.settings = builder.settings.stream().sorted(ORDER).toList();
        Set<List<Object>> seen = new HashSet<>();
        for (Setting setting : settings) {
            if (!seen.add(List.of(setting.requirement(), setting.parameter()))) {
                throw new IllegalArgumentException(
                        id + " sets " + setting.parameter() + " of " + setting.requirement() + " twice");
            }
        }
    }

    /**
     * @param id unique within the pack, lower case
     * @param because why these levels; the reason for each value that has none of its own
     */
    public static Builder builder(String id, String title, String because) {
        return new Builder(id, title, because);
    }

    public static ParameterSet fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder =
                builder(in.text("id"), in.text("title"), in.text("because")).description(in.text("description", ""));
        in.list("set", Setting::fromTree).forEach(builder::setting);
        return builder.build();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Whom the set is for; may be empty. */
    public String description() {
        return description;
    }

    public String because() {
        return because;
    }

    /** By requirement and parameter. */
    public List<Setting> settings() {
        return settings;
    }

    /** Why a value of this set is as it is: its own reason, else that of the whole set. */
    public String because(Setting setting) {
        return setting.because().isBlank() ? because : setting.because();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("title", title)
                .putText("description", description)
                .put("because", because)
                .put("set", settings)
                .done();
    }

    /** Makes a {@link ParameterSet}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final String because;
        private final List<Setting> settings = new ArrayList<>();
        private String description = "";

        private Builder(String id, String title, String because) {
            this.id = Objects.requireNonNull(id);
            this.title = Objects.requireNonNull(title);
            this.because = Objects.requireNonNull(because);
        }

        public Builder description(String value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        public Builder setting(Setting value) {
            settings.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * @throws IllegalArgumentException if a parameter is set twice
         */
        public ParameterSet build() {
            return new ParameterSet(this);
        }
    }
}
