package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.Deviation;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.store.Act;

/**
 * One tender as it stands now: what came, what it was found to be, what was clarified and what was decided of it. Everything but the key is
 * secret; {@link #toString} tells the key alone. Immutable.
 */
public final class Tender {
    private final TenderParts parts;

    Tender(TenderParts parts) {
        this.parts = parts;
    }

    /** {@code anbud-1}, {@code anbud-2} and so on, in the order in which they were read in; never used again. As the evaluation's bids have it. */
    public String key() {
        return parts.key;
    }

    public TenderSupplier supplier() {
        return parts.supplier;
    }

    /** The lots that are tendered for, by their ids; empty where there are none. */
    public List<String> lots() {
        return parts.lots;
    }

    /** The label of the log's entry with which it came. */
    public String entry() {
        return parts.entry;
    }

    /** Who read it in, when, and why where it took another one's place. */
    public Act act() {
        return parts.act;
    }

    /** The labels of entries with what it took the place of, the first first; they stay in the log and count no more. */
    public List<String> replaced() {
        return parts.replaced;
    }

    /** All its files, those of answers to clarifications too, in the order in which they came. */
    public List<TenderFile> files() {
        return parts.files;
    }

    /** The number of the issue that it was judged against. */
    public int issue() {
        return parts.base.issue();
    }

    /** What was read when it came, before any clarification. */
    public TenderReading received() {
        return parts.base;
    }

    /** One for each requirement that was issued, in the order of the specification: the answer in force. Empty where no answers could be read. */
    public List<TenderAnswer> answers() {
        return parts.answers;
    }

    public Optional<TenderAnswer> answer(Uid requirement) {
        return parts.answers.stream()
                .filter(answer -> answer.row().uid().equals(requirement))
                .findFirst();
    }

    public Optional<TenderAnswer> answer(RequirementId requirement) {
        return parts.answers.stream()
                .filter(answer -> answer.row().id().equals(requirement))
                .findFirst();
    }

    /** The answers in force as one value, as they are evaluated and annexed to a contract; empty where no answers could be read. */
    public Optional<AnswerSet> answerSet() {
        return Optional.ofNullable(parts.answerSet);
    }

    /** The prices in force; empty where none were asked for or none could be read. */
    public Optional<PriceOffer> prices() {
        return Optional.ofNullable(parts.offer);
    }

    /**
     * What the prices in force come to, with the volumes of the issue: {@link PriceComparison#total(Optional)} of each lot. There whenever {@link
     * #prices} is.
     */
    public Optional<PriceComparison> comparison() {
        return parts.base.schedule().flatMap(schedule -> prices().map(offer -> offer.comparison(schedule)));
    }

    /** What is to be told of its files and of the answers and prices in force: first of files, then row by row. */
    public List<Problem> findings() {
        return parts.findings;
    }

    /** Texts in its files that are no longer what was issued. */
    public List<Alteration> alterations() {
        return parts.alterations;
    }

    /** Words beside answers in force that may limit them. */
    public List<Deviation> deviations() {
        return parts.deviations;
    }

    /** What an officer is proposed to try, of the answers in force; whether it has been tried or not. */
    public List<AnswerProposal> proposals() {
        return parts.proposals;
    }

    /** The proposals that no decision which counts is about. */
    public List<AnswerProposal> untried() {
        Set<RequirementId> tried = decisions().stream()
                .filter(decision -> !decision.isStruck())
                .flatMap(decision -> decision.requirements().stream())
                .collect(Collectors.toSet());
        return parts.proposals.stream()
                .filter(proposal -> !tried.contains(proposal.requirement()))
                .toList();
    }

    /**
     * The compared prices that are missing in what is tendered for, by the items' ids in the order of the schedule; where no price could be read,
     * all of them. What is written but cannot be taken for a price is missing too.
     */
    public List<String> unpriced() {
        if (parts.base.schedule().isEmpty()) {
            return List.of();
        }
        PriceSchedule schedule = parts.base.schedule().get();
        PriceComparison comparison = comparison().orElseGet(() -> PriceComparison.of(schedule, Map.of()));
        List<Optional<String>> compared = schedule.lots().isEmpty() || lots().isEmpty()
                ? List.of(Optional.empty())
                : lots().stream().map(Optional::of).toList();
        return compared.stream()
                .flatMap(lot -> comparison.missing(lot).stream())
                .map(PriceItem::id)
                .distinct()
                .toList();
    }

    /** Whether there are no answers: none could be read, and none have come since. */
    public boolean isUnread() {
        return answers().isEmpty();
    }

    /**
     * How many things of it an officer has still to try: what is {@link #untried}, each price that is {@linkplain #unpriced missing}, and its answers
     * as a whole where there {@linkplain #isUnread are none}. Nothing once it goes no further as a whole.
     */
    public int toTry() {
        return standing(Optional.empty()) == BidStanding.EVALUATED
                ? untried().size() + unpriced().size() + (isUnread() ? 1 : 0)
                : 0;
    }

    /** What its supplier was asked, those that were struck included, in the order in which it was. */
    public List<Clarification> clarifications() {
        return parts.clarifications;
    }

    /** What was decided of it, those that were struck included, in the order in which it was. */
    public List<TenderDecision> decisions() {
        return parts.decisions;
    }

    /** The controls that were made of it, those that were struck included, in the order in which they were. */
    public List<TenderControl> controls() {
        return parts.controls;
    }

    /**
     * The decision that keeps it from being evaluated in a lot: the last that counts.
     *
     * @param lot its id; empty for what holds for the tender as a whole
     */
    public Optional<TenderDecision> hindrance(Optional<String> lot) {
        Objects.requireNonNull(lot);
        return decisions().stream()
                .filter(decision -> !decision.isStruck()
                        && decision.verdict().standing() != BidStanding.EVALUATED
                        && decision.holdsFor(lot))
                .reduce((earlier, later) -> later);
    }

    /** Its standing for the evaluation of a lot: evaluated unless a decision that counts says otherwise. What is {@link #untried} changes nothing. */
    public BidStanding standing(Optional<String> lot) {
        return hindrance(lot).map(decision -> decision.verdict().standing()).orElse(BidStanding.EVALUATED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tender tender && tender.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Tender " + key();
    }
}
