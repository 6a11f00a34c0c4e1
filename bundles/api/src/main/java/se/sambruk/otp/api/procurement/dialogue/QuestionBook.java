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

/** All questions of a procurement with their answers, and the corrections (frågor och svar). Immutable. */
public final class QuestionBook extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-questions/1";

    private final String procurement;
    private final String caseNumber;
    private final String title;
    private final String buyer;
    private final LocalDate date;
    private final LocalDateTime deadline;
    private final LocalDate lastAnswer;
    private final int version;
    private final List<SupplierQuestion> questions;
    private final List<Correction> corrections;

    private QuestionBook(Builder builder) {
        this.procurement = builder.procurement;
        this.caseNumber = builder.caseNumber;
        this.title = builder.title;
        this.buyer = builder.buyer;
        this.date = builder.date;
        this.deadline = builder.deadline;
        this.lastAnswer = builder.lastAnswer;
        this.version = builder.version;
        this.questions = List.copyOf(builder.questions);
        this.corrections = List.copyOf(builder.corrections);
    }

    /**
     * @param procurement its id
     * @param title what is bought
     * @param buyer the buyer's name
     * @param date the day that it is as of
     */
    public static Builder builder(String procurement, String title, String buyer, LocalDate date) {
        return new Builder(procurement, title, buyer, date);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static QuestionBook fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        return builder(in.text("procurement"), in.text("title"), in.text("buyer"), in.date("date"))
                .caseNumber(in.text("case-number", ""))
                .deadline(in.find("deadline", node -> LocalDateTime.parse((String) node)))
                .lastAnswer(in.findDate("last-answer"))
                .version(in.integer("version", 0))
                .questions(in.list("questions", SupplierQuestion::fromTree))
                .corrections(in.list("corrections", Correction::fromTree))
                .build();
    }

    /** The procurement's id. */
    public String procurement() {
        return procurement;
    }

    /** Diarienummer; may be empty. */
    public String caseNumber() {
        return caseNumber;
    }

    /** What is bought. */
    public String title() {
        return title;
    }

    /** The buyer's name. */
    public String buyer() {
        return buyer;
    }

    /** The day of the latest thing that it tells; the day that it was asked for where it tells nothing. */
    public LocalDate date() {
        return date;
    }

    /** Until when tenders may come, where it is planned. */
    public Optional<LocalDateTime> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The last day for answers; empty where there is no rule for it. */
    public Optional<LocalDate> lastAnswer() {
        return Optional.ofNullable(lastAnswer);
    }

    /**
     * From 1, and above that of every earlier book that has another question, answer or correction; 0 where it is not stated. Times that are moved in the
     * case alone do not raise it before a correction tells of them.
     */
    public int version() {
        return version;
    }

    /** By number; those that were struck are not here. */
    public List<SupplierQuestion> questions() {
        return questions;
    }

    public Optional<SupplierQuestion> question(int number) {
        return questions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** By number. */
    public List<Correction> corrections() {
        return corrections;
    }

    public Optional<Correction> correction(int number) {
        return corrections.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The corrections that a question led to, or whose answers tell of them. */
    public List<Correction> corrections(SupplierQuestion question) {
        return corrections.stream()
                .filter(one -> one.questions().contains(question.number())
                        || question.answers().stream()
                                .anyMatch(answer -> answer.correction().equals(Optional.of(one.number()))))
                .toList();
    }

    /** The questions that are about a requirement. */
    public List<SupplierQuestion> about(RequirementId requirement) {
        return questions.stream()
                .filter(one -> one.requirements().contains(requirement))
                .toList();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .putText("case-number", caseNumber)
                .put("title", title)
                .put("buyer", buyer)
                .put("date", date)
                .put("deadline", deadline())
                .put("last-answer", lastAnswer())
                .put("version", Optional.of(version).filter(number -> number > 0))
                .put("questions", questions.stream().map(SupplierQuestion::tree).toList())
                .put("corrections", corrections)
                .done();
    }

    /** Makes a {@link QuestionBook}. Not thread-safe. */
    public static final class Builder {
        private final String procurement;
        private final String title;
        private final String buyer;
        private final LocalDate date;
        private String caseNumber = "";
        private LocalDateTime deadline;
        private LocalDate lastAnswer;
        private int version;
        private List<SupplierQuestion> questions = List.of();
        private List<Correction> corrections = List.of();

        private Builder(String procurement, String title, String buyer, LocalDate date) {
            this.procurement = Objects.requireNonNull(procurement);
            this.title = Objects.requireNonNull(title);
            this.buyer = Objects.requireNonNull(buyer);
            this.date = Objects.requireNonNull(date);
        }

        public Builder caseNumber(String value) {
            caseNumber = Objects.requireNonNull(value);
            return this;
        }

        public Builder deadline(Optional<LocalDateTime> value) {
            deadline = value.orElse(null);
            return this;
        }

        public Builder lastAnswer(Optional<LocalDate> value) {
            lastAnswer = value.orElse(null);
            return this;
        }

        /** From 1, and above that of every earlier book that has another question, answer or correction. */
        public Builder version(int number) {
            version = number;
            return this;
        }

        public Builder questions(List<SupplierQuestion> values) {
            questions = values;
            return this;
        }

        public Builder corrections(List<Correction> values) {
            corrections = values;
            return this;
        }

        public QuestionBook build() {
            return new QuestionBook(this);
        }
    }
}
