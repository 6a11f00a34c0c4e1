package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * A correction (rättelse) that was sent to all: by which issue, and what became of the deadline. As the log of the case keeps it, without why
 * the buyer made it. Immutable.
 */
public final class Correction extends TreeValue {
    private final int number;
    private final LocalDate on;
    private final boolean material;
    private final Integer issue;
    private final Integer supersedes;
    private final List<RequirementId> requirements;
    private final LocalDateTime deadlineBefore;
    private final LocalDateTime deadline;
    private final List<Integer> questions;

    private Correction(Builder builder) {
        this.number = builder.number;
        this.on = Objects.requireNonNull(builder.on);
        this.material = builder.material;
        this.issue = builder.issue;
        this.supersedes = builder.supersedes;
        this.requirements = List.copyOf(builder.requirements);
        this.deadlineBefore = builder.deadlineBefore;
        this.deadline = builder.deadline;
        this.questions = List.copyOf(builder.questions);
    }

    /**
     * @param number from 1 in the procurement
     * @param on the day it was sent
     * @param material whether it may matter to whoever wants to tender
     */
    public static Builder builder(int number, LocalDate on, boolean material) {
        return new Builder(number, on, material);
    }

    /**
     * Reads the body of an entry, which may have more in it.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Correction fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.integer("number"), in.date("on"), in.flag("material"))
                .requirements(in.list("requirements", node -> new RequirementId((String) node)))
                .questions(in.list("questions", node -> ((Number) node).intValue()));
        in.find("issue", node -> ((Number) node).intValue())
                .ifPresent(made -> builder.issue(made, in.integer("supersedes", 0)));
        in.find("deadline", node -> LocalDateTime.parse((String) node))
                .ifPresent(time ->
                        builder.deadline(in.find("deadline-before", node -> LocalDateTime.parse((String) node)), time));
        return builder.build();
    }

    /** From 1 in the procurement. */
    public int number() {
        return number;
    }

    /** The day it was sent. */
    public LocalDate on() {
        return on;
    }

    public boolean isMaterial() {
        return material;
    }

    /** The issue that it made; empty for one that was only noted in the case. */
    public Optional<Integer> issue() {
        return Optional.ofNullable(issue);
    }

    /** The issue that was in force before. */
    public Optional<Integer> supersedes() {
        return Optional.ofNullable(supersedes);
    }

    /** The requirements that came, went or read otherwise, by id. */
    public List<RequirementId> requirements() {
        return requirements;
    }

    /** Until when tenders could come before it. */
    public Optional<LocalDateTime> deadlineBefore() {
        return Optional.ofNullable(deadlineBefore);
    }

    /** Until when tenders may come after it. */
    public Optional<LocalDateTime> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Whether it gave more time. */
    public boolean isExtended() {
        return deadline != null && !deadline.equals(deadlineBefore);
    }

    /** The numbers of the questions that led to it. */
    public List<Integer> questions() {
        return questions;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("number", number)
                .put("on", on)
                .put("material", material)
                .put("issue", issue())
                .put("supersedes", supersedes())
                .put("requirements", requirements)
                .put("deadline-before", deadlineBefore())
                .put("deadline", deadline())
                .put("questions", questions)
                .done();
    }

    /** Makes a {@link Correction}. Not thread-safe. */
    public static final class Builder {
        private final int number;
        private final LocalDate on;
        private final boolean material;
        private Integer issue;
        private Integer supersedes;
        private List<RequirementId> requirements = List.of();
        private LocalDateTime deadlineBefore;
        private LocalDateTime deadline;
        private List<Integer> questions = List.of();

        private Builder(int number, LocalDate on, boolean material) {
            this.number = number;
            this.on = on;
            this.material = material;
        }

        /**
         * @param made the issue that it made
         * @param before the issue that was in force before; 0 for none
         */
        public Builder issue(int made, int before) {
            issue = made;
            supersedes = before == 0 ? null : before;
            return this;
        }

        public Builder requirements(List<RequirementId> ids) {
            requirements = ids;
            return this;
        }

        /** Until when tenders could come before it, and may come now. */
        public Builder deadline(Optional<LocalDateTime> before, LocalDateTime after) {
            deadlineBefore = before.orElse(null);
            deadline = after;
            return this;
        }

        public Builder questions(List<Integer> numbers) {
            questions = numbers;
            return this;
        }

        public Correction build() {
            return new Correction(this);
        }
    }
}
