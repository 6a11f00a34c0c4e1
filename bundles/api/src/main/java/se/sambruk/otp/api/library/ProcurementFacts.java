package se.sambruk.otp.api.library;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.practice.PracticeMark;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Regime;

/** What a procurement is: what is bought, by whom, in which way and under which rules. */
public final class ProcurementFacts extends TreeValue {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final String id;
    private final String caseNumber;
    private final String title;
    private final Buyer buyer;
    private final AcquisitionForm acquisition;
    private final Regime regime;
    private final DeliveryModel delivery;
    private final Classification classification;
    private final String language;
    private final LocalDate date;
    private final boolean practice;

    private ProcurementFacts(Builder builder) {
        this.id = builder.id;
        this.caseNumber = builder.caseNumber;
        this.title = Objects.requireNonNull(builder.title, "title");
        this.buyer = Objects.requireNonNull(builder.buyer, "buyer");
        this.acquisition = Objects.requireNonNull(builder.acquisition, "acquisition");
        this.regime = Objects.requireNonNull(builder.regime, "regime");
        this.delivery = Objects.requireNonNull(builder.delivery, "delivery");
        this.classification = builder.classification;
        this.language = builder.language;
        this.date = Objects.requireNonNull(builder.date, "date");
        this.practice = builder.practice;
    }

    /** Whether a text can be a procurement's id: {@code a–z}, digits and hyphens, at most 80. */
    public static boolean isValidId(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * @throws IllegalArgumentException if the id has another form than {@link #isValidId} allows
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    public static ProcurementFacts fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"))
                .caseNumber(in.text("case-number", ""))
                .title(in.text("title"))
                .practice(in.flag("practice"))
                .buyer(in.get(
                        "buyer",
                        node -> new Buyer(
                                TreeReader.of(node).text("name"),
                                TreeReader.of(node).text("organization-number", ""))))
                .acquisition(WireValue.of(AcquisitionForm.class, in.text("acquisition")))
                .regime(WireValue.of(Regime.class, in.text("regime")))
                .delivery(WireValue.of(DeliveryModel.class, in.text("delivery")))
                .language(in.text("language"))
                .date(in.date("date"));
        in.find("classification", Classification::fromTree).ifPresent(builder::classification);
        if (builder.practice) {
            builder.title(PracticeMark.off(builder.title, Locale.forLanguageTag(builder.language)));
        }
        return builder.build();
    }

    /** What the platform knows the procurement by; chosen by the buyer, never reused. */
    public String id() {
        return id;
    }

    /** Diarienummer; empty if none is given. */
    public String caseNumber() {
        return caseNumber;
    }

    /** As all that is made of it bears it: in an installation for practice it says so first. */
    public String title() {
        return practice ? PracticeMark.on(title, Locale.forLanguageTag(language)) : title;
    }

    /** As whoever buys has written it. */
    public String givenTitle() {
        return title;
    }

    public Buyer buyer() {
        return buyer;
    }

    public AcquisitionForm acquisition() {
        return acquisition;
    }

    public Regime regime() {
        return regime;
    }

    public DeliveryModel delivery() {
        return delivery;
    }

    /** The class of the information to be handled; empty where it has not been classified. */
    public Optional<Classification> classification() {
        return Optional.ofNullable(classification);
    }

    /** ISO 639-1; the language of the documents. */
    public String language() {
        return language;
    }

    /** The day that the documents bear. */
    public LocalDate date() {
        return date;
    }

    /** Whether it is only practice: made in an installation that is for that. */
    public boolean isPractice() {
        return practice;
    }

    /** The same, and that it is only practice. */
    public ProcurementFacts asPractice() {
        Builder builder = builder(id)
                .caseNumber(caseNumber)
                .title(title)
                .buyer(buyer)
                .acquisition(acquisition)
                .regime(regime)
                .delivery(delivery)
                .language(language)
                .date(date)
                .practice(true);
        classification().ifPresent(builder::classification);
        return builder.build();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .putText("case-number", caseNumber)
                .put("title", title())
                .put("practice", practice ? Optional.of(true) : Optional.empty())
                .put(
                        "buyer",
                        new TreeWriter()
                                .put("name", buyer.name())
                                .putText("organization-number", buyer.organizationNumber())
                                .done())
                .put("acquisition", acquisition)
                .put("regime", regime)
                .put("delivery", delivery)
                .put("classification", classification())
                .put("language", language)
                .put("date", date)
                .done();
    }

    /** Makes {@link ProcurementFacts}. All but case number, classification and language must be given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private String caseNumber = "";
        private String title;
        private Buyer buyer;
        private AcquisitionForm acquisition;
        private Regime regime;
        private DeliveryModel delivery;
        private Classification classification;
        private String language = "sv";
        private LocalDate date;
        private boolean practice;

        private Builder(String id) {
            if (!isValidId(id)) {
                throw new IllegalArgumentException("a procurement's id is a–z, 0–9 and hyphens, got " + id);
            }
            this.id = id;
        }

        public Builder caseNumber(String value) {
            caseNumber = Objects.requireNonNull(value);
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        /** Whether it is only practice; not unless this says so. */
        public Builder practice(boolean value) {
            practice = value;
            return this;
        }

        public Builder buyer(Buyer value) {
            buyer = value;
            return this;
        }

        public Builder acquisition(AcquisitionForm value) {
            acquisition = value;
            return this;
        }

        public Builder regime(Regime value) {
            regime = value;
            return this;
        }

        public Builder delivery(DeliveryModel value) {
            delivery = value;
            return this;
        }

        public Builder classification(Classification value) {
            classification = value;
            return this;
        }

        public Builder language(String value) {
            language = Objects.requireNonNull(value);
            return this;
        }

        public Builder date(LocalDate value) {
            date = value;
            return this;
        }

        public ProcurementFacts build() {
            return new ProcurementFacts(this);
        }
    }
}
