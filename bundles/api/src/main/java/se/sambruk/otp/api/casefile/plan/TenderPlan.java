package se.sambruk.otp.api.casefile.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** When a procurement's steps are meant to be taken. Times are what a {@link SwedishTime Swedish clock} shows. */
public final class TenderPlan extends TreeValue {
    private static final TenderPlan EMPTY = new Builder().build();

    private final LocalDate publication;
    private final LocalDateTime questionsUntil;
    private final LocalDateTime deadline;
    private final LocalDateTime opening;
    private final LocalDate award;
    private final LocalDate validUntil;
    private final Boolean electronicNotice;
    private final Boolean electronicTenders;
    private final boolean priorNotice;
    private final String urgency;
    private final Integer minimumDays;
    private final String minimumBasis;

    private TenderPlan(Builder builder) {
        this.publication = builder.publication;
        this.questionsUntil = builder.questionsUntil;
        this.deadline = builder.deadline;
        this.opening = builder.opening;
        this.award = builder.award;
        this.validUntil = builder.validUntil;
        this.electronicNotice = builder.electronicNotice;
        this.electronicTenders = builder.electronicTenders;
        this.priorNotice = builder.priorNotice;
        this.urgency = builder.urgency;
        this.minimumDays = builder.minimumDays;
        this.minimumBasis = builder.minimumBasis;
    }

    /** Nothing is planned. */
    public static TenderPlan empty() {
        return EMPTY;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.publication = publication;
        builder.questionsUntil = questionsUntil;
        builder.deadline = deadline;
        builder.opening = opening;
        builder.award = award;
        builder.validUntil = validUntil;
        builder.electronicNotice = electronicNotice;
        builder.electronicTenders = electronicTenders;
        builder.priorNotice = priorNotice;
        builder.urgency = urgency;
        builder.minimumDays = minimumDays;
        builder.minimumBasis = minimumBasis;
        return builder;
    }

    public static TenderPlan fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder().priorNotice(in.flag("prior-notice")).urgency(in.text("urgency", ""));
        in.findDate("publication").ifPresent(builder::publication);
        in.find("questions-until", TenderPlan::time).ifPresent(builder::questionsUntil);
        in.find("tender-deadline", TenderPlan::time).ifPresent(builder::deadline);
        in.find("opening", TenderPlan::time).ifPresent(builder::opening);
        in.findDate("award").ifPresent(builder::award);
        in.findDate("valid-until").ifPresent(builder::validUntil);
        in.find("electronic-notice", Boolean.class::cast).ifPresent(builder::electronicNotice);
        in.find("electronic-tenders", Boolean.class::cast).ifPresent(builder::electronicTenders);
        in.find("minimum-days", node -> ((Number) node).intValue())
                .ifPresent(days -> builder.minimumDays(days, in.text("minimum-basis", "")));
        return builder.build();
    }

    private static LocalDateTime time(Object node) {
        return LocalDateTime.parse((String) node);
    }

    /** The day on which the notice is sent to be published. */
    public Optional<LocalDate> publication() {
        return Optional.ofNullable(publication);
    }

    /** Until when suppliers are asked to put questions. */
    public Optional<LocalDateTime> questionsUntil() {
        return Optional.ofNullable(questionsUntil);
    }

    /** Until when tenders, or requests to take part, may come. */
    public Optional<LocalDateTime> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** When tenders are to be opened. */
    public Optional<LocalDateTime> opening() {
        return Optional.ofNullable(opening);
    }

    /** The day of the award decision. */
    public Optional<LocalDate> award() {
        return Optional.ofNullable(award);
    }

    /** The last day on which suppliers are bound by their tenders. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Whether the award is made known by electronic means, which decides the standstill; empty where it is not decided. */
    public Optional<Boolean> electronicNotice() {
        return Optional.ofNullable(electronicNotice);
    }

    /** Whether tenders may come by electronic means; empty where it is not decided. */
    public Optional<Boolean> electronicTenders() {
        return Optional.ofNullable(electronicTenders);
    }

    /** Whether there has been a prior information notice by which the time for tenders may be shorter. */
    public boolean hasPriorNotice() {
        return priorNotice;
    }

    /** Why the time is shortened for urgency (påskyndat förfarande); empty where it is not. */
    public String urgency() {
        return urgency;
    }

    /** The least number of days for tenders, where the buyer states it instead of the platform. */
    public Optional<Integer> minimumDays() {
        return Optional.ofNullable(minimumDays);
    }

    /** What {@link #minimumDays} rests on; may be empty. */
    public String minimumBasis() {
        return minimumBasis;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("publication", publication())
                .put("questions-until", questionsUntil())
                .put("tender-deadline", deadline())
                .put("opening", opening())
                .put("award", award())
                .put("valid-until", validUntil())
                .put("electronic-notice", electronicNotice())
                .put("electronic-tenders", electronicTenders())
                .put("prior-notice", priorNotice ? Optional.of(true) : Optional.empty())
                .putText("urgency", urgency)
                .put("minimum-days", minimumDays())
                .putText("minimum-basis", minimumBasis)
                .done();
    }

    /** Makes a {@link TenderPlan}. Nothing must be given. Not thread-safe. */
    public static final class Builder {
        private LocalDate publication;
        private LocalDateTime questionsUntil;
        private LocalDateTime deadline;
        private LocalDateTime opening;
        private LocalDate award;
        private LocalDate validUntil;
        private Boolean electronicNotice;
        private Boolean electronicTenders;
        private boolean priorNotice;
        private String urgency = "";
        private Integer minimumDays;
        private String minimumBasis = "";

        private Builder() {}

        public Builder publication(LocalDate day) {
            publication = day;
            return this;
        }

        public Builder questionsUntil(LocalDateTime time) {
            questionsUntil = unambiguous(time);
            return this;
        }

        public Builder deadline(LocalDateTime time) {
            deadline = unambiguous(time);
            return this;
        }

        public Builder opening(LocalDateTime time) {
            opening = unambiguous(time);
            return this;
        }

        public Builder award(LocalDate day) {
            award = day;
            return this;
        }

        public Builder validUntil(LocalDate day) {
            validUntil = day;
            return this;
        }

        public Builder electronicNotice(Boolean electronic) {
            electronicNotice = electronic;
            return this;
        }

        public Builder electronicTenders(Boolean electronic) {
            electronicTenders = electronic;
            return this;
        }

        public Builder priorNotice(boolean has) {
            priorNotice = has;
            return this;
        }

        public Builder urgency(String why) {
            urgency = Objects.requireNonNull(why);
            return this;
        }

        /**
         * @param days from 1; null for the platform's own
         * @param basis what it rests on
         */
        public Builder minimumDays(Integer days, String basis) {
            if (days != null && days < 1) {
                throw new IllegalArgumentException("at least one day, got " + days);
            }
            minimumDays = days;
            minimumBasis = Objects.requireNonNull(basis);
            return this;
        }

        private static LocalDateTime unambiguous(LocalDateTime time) {
            if (time != null && !SwedishTime.isUnambiguous(time)) {
                throw new IllegalArgumentException(time + " comes not once in Sweden: summer time begins or ends then");
            }
            return time;
        }

        public TenderPlan build() {
            return new TenderPlan(this);
        }
    }
}
