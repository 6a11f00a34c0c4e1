package se.sambruk.otp.api.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;

/** One row of a file that has come back, as read. Immutable. */
public final class AnswerRow {
    private final SourceLocation place;
    private final ReadCell uid;
    private final Map<ShownField, ReadCell> shown;
    private final Map<GivenField, ReadCell> given;
    private final List<ReadCell> others;

    private AnswerRow(Builder builder) {
        this.place = builder.place;
        this.uid = builder.uid;
        this.shown = Collections.unmodifiableMap(new EnumMap<>(builder.shown));
        this.given = Collections.unmodifiableMap(new EnumMap<>(builder.given));
        this.others = List.copyOf(builder.others);
    }

    /**
     * @param place of the row as a whole
     */
    public static Builder builder(SourceLocation place) {
        return new Builder(place);
    }

    public SourceLocation place() {
        return place;
    }

    /** The hidden cell that the requirement is known by. */
    public Optional<ReadCell> uid() {
        return Optional.ofNullable(uid);
    }

    /** What it shows of the requirement; fields without content are left out. */
    public Map<ShownField, ReadCell> shown() {
        return shown;
    }

    public Optional<ReadCell> shown(ShownField field) {
        return Optional.ofNullable(shown.get(field));
    }

    /** What the supplier has written where it is asked to. */
    public Optional<ReadCell> given(GivenField field) {
        return Optional.ofNullable(given.get(field));
    }

    /** What stands in columns that the file did not have when it was issued. */
    public List<ReadCell> others() {
        return others;
    }

    /** Place only. */
    @Override
    public String toString() {
        return "row at " + place;
    }

    /** Makes an {@link AnswerRow}. Not thread-safe. */
    public static final class Builder {
        private final SourceLocation place;
        private final Map<ShownField, ReadCell> shown = new EnumMap<>(ShownField.class);
        private final Map<GivenField, ReadCell> given = new EnumMap<>(GivenField.class);
        private final List<ReadCell> others = new ArrayList<>();
        private ReadCell uid;

        private Builder(SourceLocation place) {
            this.place = Objects.requireNonNull(place);
        }

        public Builder uid(ReadCell cell) {
            uid = Objects.requireNonNull(cell);
            return this;
        }

        public Builder shown(ShownField field, ReadCell cell) {
            shown.put(field, Objects.requireNonNull(cell));
            return this;
        }

        public Builder given(GivenField field, ReadCell cell) {
            given.put(field, Objects.requireNonNull(cell));
            return this;
        }

        public Builder other(ReadCell cell) {
            others.add(Objects.requireNonNull(cell));
            return this;
        }

        public AnswerRow build() {
            return new AnswerRow(this);
        }
    }
}
