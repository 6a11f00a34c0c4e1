package se.sambruk.otp.api.tender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.Deviation;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.bid.Confidential;
import se.sambruk.otp.api.price.PriceAlteration;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * What was read of a tender's files when they came, against one issue: all of it, or what a clarification asked about. Kept as a file of its entry
 * in the case's log, so that what a later version of the platform would have read changes nothing. Secret; {@link #toString} tells none of it.
 */
public final class TenderReading extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-tender-reading/1";
    /** The media type of the file that it is kept in. */
    public static final String MEDIA_TYPE = "application/vnd.otp.tender-reading+json";

    private final String procurement;
    private final int issue;
    private final List<TenderFile> files;
    private final List<JudgedRow> rows;
    private final AnswerSet answers;
    private final List<Alteration> alterations;
    private final List<Deviation> deviations;
    private final List<AnswerProposal> proposals;
    private final PriceSchedule schedule;
    private final PriceOffer offer;
    private final Map<String, SourceLocation> pricePlaces;
    private final List<PriceAlteration> priceAlterations;
    private final List<Problem> problems;

    private TenderReading(Builder builder) {
        this.procurement = builder.procurement;
        this.issue = builder.issue;
        this.files = List.copyOf(builder.files);
        this.rows = List.copyOf(builder.rows);
        this.answers = builder.answers;
        this.alterations = List.copyOf(builder.alterations);
        this.deviations = List.copyOf(builder.deviations);
        this.proposals = List.copyOf(builder.proposals);
        this.schedule = builder.schedule;
        this.offer = builder.offer;
        this.pricePlaces = Collections.unmodifiableMap(new LinkedHashMap<>(builder.pricePlaces));
        this.priceAlterations = List.copyOf(builder.priceAlterations);
        this.problems = List.copyOf(builder.problems);
        if (offer != null && schedule == null) {
            throw new IllegalArgumentException("an offer is to a schedule");
        }
    }

    /**
     * @param procurement its id
     * @param issue the number of the issue that it was judged against
     */
    public static Builder builder(String procurement, int issue) {
        return new Builder(procurement, issue);
    }

    /**
     * @throws IllegalArgumentException if it has another form; the message tells nothing of what stands there
     */
    public static TenderReading fromTree(Object tree) {
        return Confidential.read("reading of a tender", () -> read(TreeReader.of(tree)));
    }

    private static TenderReading read(TreeReader in) {
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("another schema");
        }
        Builder builder = builder(in.text("procurement"), in.integer("issue"));
        in.list("files", TenderFile::fromTree).forEach(builder::file);
        in.list("rows", TenderTrees::row).forEach(builder::row);
        in.find("answers", AnswerSet::fromTree).ifPresent(builder::answers);
        in.list("alterations", TenderTrees::alteration).forEach(builder::alteration);
        in.list("deviations", TenderTrees::deviation).forEach(builder::deviation);
        in.list("proposals", TenderTrees::proposal).forEach(builder::proposal);
        in.find("schedule", PriceSchedule::fromTree)
                .ifPresent(schedule -> builder.prices(
                        schedule, in.find("offer", PriceOffer::fromTree).orElse(null)));
        in.map("price-places", TenderTrees::place).forEach(builder::pricePlace);
        in.list("price-alterations", TenderTrees::priceAlteration).forEach(builder::priceAlteration);
        in.list("problems", TenderTrees::problem).forEach(builder::problem);
        return builder.build();
    }

    public String procurement() {
        return procurement;
    }

    /** The number of the issue that it was judged against. */
    public int issue() {
        return issue;
    }

    public List<TenderFile> files() {
        return files;
    }

    /** What became of each requirement that was read, in the order of the specification; the place is that of the answer's cell where there is one. */
    public List<JudgedRow> rows() {
        return rows;
    }

    /** What was answered; empty where no answers could be read. */
    public Optional<AnswerSet> answers() {
        return Optional.ofNullable(answers);
    }

    public List<Alteration> alterations() {
        return alterations;
    }

    public List<Deviation> deviations() {
        return deviations;
    }

    public List<AnswerProposal> proposals() {
        return proposals;
    }

    /** What prices the issue asked for; empty where it asked for none. */
    public Optional<PriceSchedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    /** What was offered; empty where no prices could be read. */
    public Optional<PriceOffer> offer() {
        return Optional.ofNullable(offer);
    }

    /** Where each price stands, by the item's id. */
    public Map<String, SourceLocation> pricePlaces() {
        return pricePlaces;
    }

    public List<PriceAlteration> priceAlterations() {
        return priceAlterations;
    }

    /** What is to be told of the files as files, and of prices; what is to be told of a requirement stands in its row. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    protected Object buildTree() {
        Map<String, Object> places = new TreeMap<>();
        pricePlaces.forEach((item, place) -> places.put(item, TenderTrees.of(place)));
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("issue", issue)
                .put("files", files)
                .put("rows", rows.stream().map(TenderTrees::of).toList())
                .put("answers", answers())
                .put("alterations", alterations.stream().map(TenderTrees::of).toList())
                .put("deviations", deviations.stream().map(TenderTrees::of).toList())
                .put("proposals", proposals.stream().map(TenderTrees::of).toList())
                .put("schedule", schedule())
                .put("offer", offer())
                .put("price-places", (Map<String, ?>) places)
                .put(
                        "price-alterations",
                        priceAlterations.stream().map(TenderTrees::of).toList())
                .put("problems", problems.stream().map(TenderTrees::of).toList())
                .done();
    }

    /** The procurement alone. */
    @Override
    public String toString() {
        return "TenderReading in " + procurement;
    }

    /** Makes a {@link TenderReading}. Not thread-safe. */
    public static final class Builder {
        private final String procurement;
        private final int issue;
        private final List<TenderFile> files = new ArrayList<>();
        private final List<JudgedRow> rows = new ArrayList<>();
        private final List<Alteration> alterations = new ArrayList<>();
        private final List<Deviation> deviations = new ArrayList<>();
        private final List<AnswerProposal> proposals = new ArrayList<>();
        private final Map<String, SourceLocation> pricePlaces = new TreeMap<>();
        private final List<PriceAlteration> priceAlterations = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private AnswerSet answers;
        private PriceSchedule schedule;
        private PriceOffer offer;

        private Builder(String procurement, int issue) {
            this.procurement = Objects.requireNonNull(procurement);
            this.issue = issue;
        }

        public Builder file(TenderFile file) {
            files.add(Objects.requireNonNull(file));
            return this;
        }

        public Builder row(JudgedRow row) {
            rows.add(Objects.requireNonNull(row));
            return this;
        }

        public Builder answers(AnswerSet value) {
            answers = Objects.requireNonNull(value);
            return this;
        }

        public Builder alteration(Alteration value) {
            alterations.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder deviation(Deviation value) {
            deviations.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder proposal(AnswerProposal value) {
            proposals.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * @param asked what the issue asked for
         * @param offered null where no prices could be read
         */
        public Builder prices(PriceSchedule asked, PriceOffer offered) {
            schedule = Objects.requireNonNull(asked);
            offer = offered;
            return this;
        }

        public Builder pricePlace(String item, SourceLocation place) {
            pricePlaces.put(Objects.requireNonNull(item), Objects.requireNonNull(place));
            return this;
        }

        public Builder priceAlteration(PriceAlteration value) {
            priceAlterations.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder problem(Problem value) {
            problems.add(Objects.requireNonNull(value));
            return this;
        }

        public TenderReading build() {
            return new TenderReading(this);
        }
    }
}
