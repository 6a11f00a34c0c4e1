package se.sambruk.otp.api.casefile.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.practice.PracticeMark;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.text.LocalizedText;

/** What a case is about. Everything but the procurement's id may change, each time with a reason in the log. */
public final class CaseFacts extends TreeValue {
    private final String id;
    private final String caseNumber;
    private final String title;
    private final Buyer buyer;
    private final Regime regime;
    private final AcquisitionForm acquisition;
    private final SubjectKind subject;
    private final EstimatedValue value;
    private final StatedThreshold threshold;
    private final List<Lot> lots;
    private final String noLots;
    private final FrameworkTerms framework;
    private final String directAwardGround;
    private final boolean practice;

    private CaseFacts(Builder builder) {
        this.id = builder.id;
        this.caseNumber = builder.caseNumber;
        this.title = Objects.requireNonNull(builder.title, "title");
        this.buyer = Objects.requireNonNull(builder.buyer, "buyer");
        this.regime = Objects.requireNonNull(builder.regime, "regime");
        this.acquisition = Objects.requireNonNull(builder.acquisition, "acquisition");
        this.subject = builder.subject;
        this.value = builder.value;
        this.threshold = builder.threshold;
        this.lots = List.copyOf(builder.lots);
        this.noLots = builder.noLots;
        this.framework = builder.framework;
        this.directAwardGround = builder.directAwardGround;
        this.practice = builder.practice;
    }

    /**
     * @param id of the procurement
     * @throws IllegalArgumentException if the id has another form than {@link ProcurementFacts#isValidId} allows
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    public static CaseFacts fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        boolean practice = in.flag("practice");
        String title = in.text("title");
        Builder builder = builder(in.text("id"))
                .practice(practice)
                .caseNumber(in.text("case-number", ""))
                .title(practice ? PracticeMark.off(title, LocalizedText.SWEDISH) : title)
                .buyer(in.get(
                        "buyer",
                        node -> new Buyer(
                                TreeReader.of(node).text("name"),
                                TreeReader.of(node).text("organization-number", ""))))
                .regime(WireValue.of(Regime.class, in.text("regime")))
                .acquisition(WireValue.of(AcquisitionForm.class, in.text("acquisition")))
                .lots(in.list("lots", Lot::fromTree))
                .noLots(in.text("no-lots", ""))
                .directAwardGround(in.text("direct-award-ground", ""));
        in.findText("subject")
                .map(wire -> WireValue.of(SubjectKind.class, wire))
                .ifPresent(builder::subject);
        in.find("value", EstimatedValue::fromTree).ifPresent(builder::value);
        in.find("threshold", StatedThreshold::fromTree).ifPresent(builder::threshold);
        in.find("framework", FrameworkTerms::fromTree).ifPresent(builder::framework);
        return builder.build();
    }

    /** A builder that has all of this. */
    public Builder toBuilder() {
        Builder builder = builder(id)
                .practice(practice)
                .caseNumber(caseNumber)
                .title(title)
                .buyer(buyer)
                .regime(regime)
                .acquisition(acquisition)
                .subject(subject)
                .lots(lots)
                .noLots(noLots)
                .directAwardGround(directAwardGround);
        builder.value = value;
        builder.threshold = threshold;
        builder.framework = framework;
        return builder;
    }

    /** The procurement's id. */
    public String id() {
        return id;
    }

    /** Diarienummer; empty if none is given. */
    public String caseNumber() {
        return caseNumber;
    }

    /** As all that is made of the case bears it: in an installation for practice it says so first. */
    public String title() {
        return practice ? PracticeMark.on(title, LocalizedText.SWEDISH) : title;
    }

    /** As whoever buys has written it. */
    public String givenTitle() {
        return title;
    }

    /** Whether it is only practice: opened in an installation that is for that. */
    public boolean isPractice() {
        return practice;
    }

    public Buyer buyer() {
        return buyer;
    }

    public Regime regime() {
        return regime;
    }

    public AcquisitionForm acquisition() {
        return acquisition;
    }

    public SubjectKind subject() {
        return subject;
    }

    public Optional<EstimatedValue> value() {
        return Optional.ofNullable(value);
    }

    /** The threshold that the buyer has stated; empty where the platform's own is to be used. */
    public Optional<StatedThreshold> threshold() {
        return Optional.ofNullable(threshold);
    }

    /** The lots; empty where there are none, or it has not been decided. */
    public List<Lot> lots() {
        return lots;
    }

    /** Why the procurement is not divided into lots (LOU 4:14); may be empty. */
    public String noLots() {
        return noLots;
    }

    /** Whether it has been decided to divide the procurement into lots, or not to and why. */
    public boolean hasLotDecision() {
        return !lots.isEmpty() || !noLots.isEmpty();
    }

    /** What is bought from, or what the procurement is to lead to; empty where there is no framework. */
    public Optional<FrameworkTerms> framework() {
        return Optional.ofNullable(framework);
    }

    /** Whether it is bought without asking the market by a notice, so that no last day for tenders is set for all. */
    public boolean isDirect() {
        return regime == Regime.CHAPTER_19A
                || acquisition == AcquisitionForm.DIRECT_AWARD
                || acquisition == AcquisitionForm.CALL_OFF;
    }

    /** Why this may be bought directly, where its value alone does not permit it; may be empty. */
    public String directAwardGround() {
        return directAwardGround;
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
                .put("regime", regime)
                .put("acquisition", acquisition)
                .put("subject", subject)
                .put("value", value().map(EstimatedValue::tree))
                .put("threshold", threshold().map(StatedThreshold::tree))
                .put("lots", lots.stream().map(Lot::tree).toList())
                .putText("no-lots", noLots)
                .put("framework", framework())
                .putText("direct-award-ground", directAwardGround)
                .done();
    }

    /** Makes {@link CaseFacts}. Title, buyer, regime and form must be given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private String caseNumber = "";
        private String title;
        private Buyer buyer;
        private Regime regime;
        private AcquisitionForm acquisition;
        private SubjectKind subject = SubjectKind.GOODS_SERVICES;
        private EstimatedValue value;
        private StatedThreshold threshold;
        private List<Lot> lots = List.of();
        private String noLots = "";
        private FrameworkTerms framework;
        private String directAwardGround = "";
        private boolean practice;

        private Builder(String id) {
            if (!ProcurementFacts.isValidId(id)) {
                throw new IllegalArgumentException("a procurement's id is a–z, 0–9 and hyphens, got " + id);
            }
            this.id = id;
        }

        /** Whether it is only practice; not unless this says so, and the case service says whether it does. */
        public Builder practice(boolean whether) {
            practice = whether;
            return this;
        }

        public Builder caseNumber(String text) {
            caseNumber = Objects.requireNonNull(text);
            return this;
        }

        public Builder title(String text) {
            title = text;
            return this;
        }

        public Builder buyer(Buyer who) {
            buyer = who;
            return this;
        }

        public Builder regime(Regime which) {
            regime = which;
            return this;
        }

        public Builder acquisition(AcquisitionForm form) {
            acquisition = form;
            return this;
        }

        public Builder subject(SubjectKind kind) {
            subject = Objects.requireNonNull(kind);
            return this;
        }

        public Builder value(EstimatedValue estimate) {
            value = estimate;
            return this;
        }

        public Builder threshold(StatedThreshold stated) {
            threshold = stated;
            return this;
        }

        /** Divides the procurement; what was said of why not is forgotten unless this is empty. */
        public Builder lots(List<Lot> parts) {
            lots = List.copyOf(new ArrayList<>(new LinkedHashSet<>(parts)));
            noLots = lots.isEmpty() ? noLots : "";
            return this;
        }

        /** Says why the procurement is not divided; lots are forgotten unless this is empty. */
        public Builder noLots(String why) {
            noLots = Objects.requireNonNull(why);
            lots = why.isEmpty() ? lots : List.of();
            return this;
        }

        public Builder framework(FrameworkTerms terms) {
            framework = terms;
            return this;
        }

        public Builder directAwardGround(String why) {
            directAwardGround = Objects.requireNonNull(why);
            return this;
        }

        /**
         * @throws IllegalArgumentException if two lots have one id
         */
        public CaseFacts build() {
            if (lots.stream().map(Lot::id).distinct().count() < lots.size()) {
                throw new IllegalArgumentException("two lots have one id");
            }
            return new CaseFacts(this);
        }
    }
}
