package se.sambruk.otp.casefile.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;

/** What the law says in numbers, each with where it was read and when. Immutable and thread-safe. */
public final class LegalData {
    private final List<Limit> thresholds;
    private final List<Limit> directAward;
    private final Money documentedFrom;
    private final int euroLow;
    private final int euroHigh;
    private final List<DayRule> tenderTimes;
    private final List<DayRule> reasonableTime;
    private final List<DayRule> answers;
    private final int answeringDays;
    private final List<DayRule> extension;
    private final int extensionPercent;
    private final int extensionDays;
    private final List<DayRule> standstill;
    private final List<DayRule> noStandstill;
    private final List<DayRule> voluntaryStandstill;
    private final int afterwardsDays;
    private final int frameworkYears;
    private final String frameworkBasis;

    private LegalData(TreeReader in) {
        this.thresholds = in.list("thresholds", Limit::read);
        this.directAward = in.list("direct-award", Limit::read);
        this.documentedFrom = in.get("documented-from", node -> Limit.amount(TreeReader.of(node)));
        this.euroLow = in.get("euro", node -> TreeReader.of(node).integer("low"));
        this.euroHigh = in.get("euro", node -> TreeReader.of(node).integer("high"));
        this.tenderTimes = in.list("tender-times", DayRule::read);
        this.reasonableTime = in.list("reasonable-time", DayRule::read);
        this.answers = in.list("answers", DayRule::read);
        this.answeringDays = in.get("answering", node -> TreeReader.of(node).integer("days"));
        this.extension = in.list("extension", DayRule::read);
        this.extensionPercent =
                in.get("extension-rule", node -> TreeReader.of(node).integer("share-percent"));
        this.extensionDays =
                in.get("extension-rule", node -> TreeReader.of(node).integer("least-days"));
        this.standstill = in.list("standstill", DayRule::read);
        this.noStandstill = in.list("no-standstill", DayRule::read);
        this.voluntaryStandstill = in.list("voluntary-standstill", DayRule::read);
        this.afterwardsDays = in.get("afterwards", node -> TreeReader.of(node).integer("days"));
        this.frameworkYears =
                in.get("framework-years", node -> TreeReader.of(node).integer("years"));
        this.frameworkBasis =
                in.get("framework-years", node -> TreeReader.of(node).text("basis"));
    }

    /** What lies in the bundle. */
    public static LegalData shipped() {
        return new LegalData(YamlResource.read("legal.yaml"));
    }

    /** Each kind of limits, for whoever looks through them. */
    List<List<Limit>> limits() {
        return List.of(thresholds, directAward);
    }

    /** The threshold of a kind of purchase on a day. */
    public Optional<Limit> threshold(SubjectKind subject, LocalDate day) {
        return thresholds.stream().filter(limit -> limit.holds(subject, day)).findFirst();
    }

    /** Up to how much may be bought directly on a day. */
    public Optional<Limit> directAward(SubjectKind subject, LocalDate day) {
        return directAward.stream().filter(limit -> limit.holds(subject, day)).findFirst();
    }

    /** Above how much a direct award is to be documented. */
    public Money documentedFrom() {
        return documentedFrom;
    }

    /** How many kronor a euro costs at least, for what holds whatever it costs. */
    public int euroLow() {
        return euroLow;
    }

    /** How many kronor a euro costs at most, for what holds whatever it costs. */
    public int euroHigh() {
        return euroHigh;
    }

    /** The least time for tenders under a plan's conditions; empty where none is known. */
    public Optional<DayRule> tenderTime(Regime regime, AcquisitionForm form, TenderPlan plan) {
        return tenderTimes.stream()
                .filter(rule -> rule.fits(regime, form))
                .filter(rule -> !rule.urgent() || !plan.urgency().isEmpty())
                .filter(rule -> !rule.priorNotice() || plan.hasPriorNotice())
                .filter(rule -> rule.electronic()
                        .map(wanted -> plan.electronicTenders().equals(Optional.of(wanted)))
                        .orElse(true))
                .findFirst();
    }

    /** The rule of a reasonable time for tenders, where there is no number of days. */
    public Optional<DayRule> reasonableTime(Regime regime, AcquisitionForm form) {
        return reasonableTime.stream().filter(rule -> rule.fits(regime, form)).findFirst();
    }

    /** How many days before the deadline questions are to have been answered. */
    public Optional<DayRule> answers(Regime regime, AcquisitionForm form, TenderPlan plan) {
        return answers.stream()
                .filter(rule -> rule.fits(regime, form))
                .filter(rule -> !rule.urgent() || !plan.urgency().isEmpty())
                .findFirst();
    }

    /** How many days it is wise to have for answering. */
    public int answeringDays() {
        return answeringDays;
    }

    /** The rule by which the time for tenders is extended after a material correction. */
    public Optional<DayRule> extension(Regime regime, AcquisitionForm form) {
        return extension.stream().filter(rule -> rule.fits(regime, form)).findFirst();
    }

    /** How much of the time for tenders the platform proposes to give after a material correction, in percent. */
    public int extensionPercent() {
        return extensionPercent;
    }

    /** How many days the platform proposes to give at least after a material correction. */
    public int extensionDays() {
        return extensionDays;
    }

    /** How long the standstill is. */
    public DayRule standstill(boolean electronic) {
        return standstill.stream()
                .filter(rule -> rule.electronic().equals(Optional.of(electronic)))
                .findFirst()
                .orElseThrow();
    }

    /** Why there is no standstill by law; empty where there is one. */
    public Optional<DayRule> noStandstill(Regime regime, AcquisitionForm form) {
        if (regime == Regime.CHAPTER_19A) {
            return noStandstill.stream()
                    .filter(rule -> rule.fits(regime, AcquisitionForm.DIRECT_AWARD))
                    .findFirst();
        }
        return noStandstill.stream().filter(rule -> rule.fits(regime, form)).findFirst();
    }

    /** Whether a standstill is one that the buyer may choose to have. */
    public Optional<DayRule> voluntaryStandstill(Regime regime, AcquisitionForm form) {
        return voluntaryStandstill.stream()
                .filter(rule -> rule.fits(regime, form))
                .findFirst();
    }

    /** How many days after the contract, or the decision to cancel, the result is to be advertised and the procurement documented. */
    public int afterwardsDays() {
        return afterwardsDays;
    }

    /** For how many years a framework may be without special reasons. */
    public int frameworkYears() {
        return frameworkYears;
    }

    public String frameworkBasis() {
        return frameworkBasis;
    }
}
