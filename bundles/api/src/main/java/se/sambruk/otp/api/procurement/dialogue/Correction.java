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
 * the buyer made it, but for what suppliers are told of that. Immutable.
 */
public final class Correction extends TreeValue {
    private static final String BEFORE = "-before";

    private final int number;
    private final LocalDate on;
    private final boolean material;
    private final Integer issue;
    private final Integer supersedes;
    private final List<RequirementId> requirements;
    private final LocalDateTime deadlineBefore;
    private final LocalDateTime deadline;
    private final List<Integer> questions;
    private final MovedTime questionsUntil;
    private final MovedTime opening;
    private final String reason;

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
        this.questionsUntil = builder.questionsUntil;
        this.opening = builder.opening;
        this.reason = builder.reason;
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
        in.find("deadline", Correction::time)
                .ifPresent(time -> builder.deadline(in.find("deadline-before", Correction::time), time));
        moved(in, "questions-until").ifPresent(builder::questionsUntil);
        moved(in, "opening").ifPresent(builder::opening);
        return builder.reason(in.text("reason", "")).build();
    }

    private static Optional<MovedTime> moved(TreeReader in, String key) {
        return in.find(key, Correction::time)
                .map(after -> new MovedTime(in.find(key + BEFORE, Correction::time), after));
    }

    private static LocalDateTime time(Object node) {
        return LocalDateTime.parse((String) node);
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

    /** The issue that is in force after it, which it made unless it moved times alone; empty for one that was only noted in the case. */
    public Optional<Integer> issue() {
        return Optional.ofNullable(issue);
    }

    /** The issue that was in force before; empty where it made no other. */
    public Optional<Integer> supersedes() {
        return Optional.ofNullable(supersedes);
    }

    /** Whether it left what is issued as it is, and moved times alone. */
    public boolean movesTimesAlone() {
        return issue != null && supersedes == null;
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

    /** Until when questions may be asked, where it moved that. */
    public Optional<MovedTime> questionsUntil() {
        return Optional.ofNullable(questionsUntil);
    }

    /** When tenders are opened, where it moved that. */
    public Optional<MovedTime> opening() {
        return Optional.ofNullable(opening);
    }

    /** Why it was made, in the words that suppliers are told; may be empty. */
    public String reason() {
        return reason;
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
                .put("questions-until" + BEFORE, questionsUntil().flatMap(MovedTime::before))
                .put("questions-until", questionsUntil().map(MovedTime::after))
                .put("opening" + BEFORE, opening().flatMap(MovedTime::before))
                .put("opening", opening().map(MovedTime::after))
                .putText("reason", reason)
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
        private MovedTime questionsUntil;
        private MovedTime opening;
        private String reason = "";

        private Builder(int number, LocalDate on, boolean material) {
            this.number = number;
            this.on = on;
            this.material = material;
        }

        /**
         * @param made the issue that it made, or that stays in force
         * @param before the issue that was in force before; 0 where it made no other
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

        /** Until when questions could be asked, and may be asked now. */
        public Builder questionsUntil(MovedTime value) {
            questionsUntil = Objects.requireNonNull(value);
            return this;
        }

        /** When tenders were to be opened, and are now. */
        public Builder opening(MovedTime value) {
            opening = Objects.requireNonNull(value);
            return this;
        }

        /** Why it is made, in the words that suppliers are told; empty where they are told nothing of it. */
        public Builder reason(String text) {
            reason = Objects.requireNonNull(text);
            return this;
        }

        public Correction build() {
            return new Correction(this);
        }
    }
}
