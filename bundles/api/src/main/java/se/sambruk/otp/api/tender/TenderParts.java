package se.sambruk.otp.api.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.store.Act;

/** What a {@link Tender} is made of, as the log's entries are gone through. Not changed any more once the tender is made. */
final class TenderParts {
    final String key;
    final TenderSupplier supplier;
    final List<String> lots;
    final String entry;
    final Act act;
    final TenderReading base;
    final List<String> replaced = new ArrayList<>();
    final List<TenderFile> files = new ArrayList<>();
    final List<Clarification> clarifications = new ArrayList<>();
    final List<TenderDecision> decisions = new ArrayList<>();
    final List<TenderControl> controls = new ArrayList<>();
    final List<Problem> findings = new ArrayList<>();
    final List<Alteration> alterations = new ArrayList<>();
    final List<Deviation> deviations = new ArrayList<>();
    final List<AnswerProposal> proposals = new ArrayList<>();
    List<TenderAnswer> answers;
    AnswerSet answerSet;
    PriceOffer offer;

    TenderParts(String key, TenderSupplier supplier, List<String> lots, String entry, Act act, TenderReading base) {
        this.key = key;
        this.supplier = supplier;
        this.lots = List.copyOf(lots);
        this.entry = entry;
        this.act = act;
        this.base = base;
        files.addAll(base.files());
        findings.addAll(base.problems());
        alterations.addAll(base.alterations());
        deviations.addAll(base.deviations());
        proposals.addAll(base.proposals());
        Optional<ContentHash> file = base.files().stream()
                .filter(one -> one.kind() == TenderFileKind.ANSWERS)
                .map(TenderFile::sha256)
                .findFirst();
        Map<Uid, SupplierAnswer> given = given(base.answers());
        answers = new ArrayList<>(base.rows().stream()
                .map(row -> new TenderAnswer(
                        row, Optional.ofNullable(given.get(row.uid())), entry, file, Optional.empty(), List.of()))
                .toList());
        answerSet = base.answers().orElse(null);
        offer = base.offer().orElse(null);
    }

    private static Map<Uid, SupplierAnswer> given(Optional<AnswerSet> answers) {
        Map<Uid, SupplierAnswer> given = new HashMap<>();
        answers.map(AnswerSet::answers).orElse(List.of()).forEach(answer -> given.put(answer.uid(), answer));
        return given;
    }

    /** An answer to a clarification takes the place of what it is about, and of what was found in that. */
    void overlay(String clarification, String label, TenderReading reading) {
        files.addAll(reading.files());
        findings.addAll(reading.problems());
        Set<RequirementId> changed = reading.rows().stream().map(JudgedRow::id).collect(Collectors.toSet());
        deviations.removeIf(one -> changed.contains(one.requirement()));
        deviations.addAll(reading.deviations());
        proposals.removeIf(one -> changed.contains(one.requirement()));
        proposals.addAll(reading.proposals());
        Map<Uid, JudgedRow> rows = new LinkedHashMap<>();
        reading.rows().forEach(row -> rows.put(row.uid(), row));
        Map<Uid, SupplierAnswer> given = given(reading.answers());
        answers.replaceAll(answer -> {
            JudgedRow row = rows.get(answer.row().uid());
            return row == null
                    ? answer
                    : after(answer, row, Optional.ofNullable(given.get(row.uid())), clarification, label, reading);
        });
        // Where nothing could be read when the tender came, what is asked for is all that there is.
        Set<Uid> known = answers.stream().map(answer -> answer.row().uid()).collect(Collectors.toSet());
        rows.values().stream()
                .filter(row -> !known.contains(row.uid()))
                .map(row -> new TenderAnswer(
                        row,
                        Optional.ofNullable(given.get(row.uid())),
                        label,
                        file(row, reading),
                        Optional.of(clarification),
                        List.of()))
                .forEach(answers::add);
        Optional.ofNullable(answerSet).or(reading::answers).ifPresent(set -> answerSet = inForce(set));
        reading.offer().ifPresent(this::reprice);
    }

    private static TenderAnswer after(
            TenderAnswer answer,
            JudgedRow row,
            Optional<SupplierAnswer> given,
            String clarification,
            String label,
            TenderReading reading) {
        List<TenderAnswer> before = new ArrayList<>(answer.before());
        before.add(new TenderAnswer(
                answer.row(), answer.given(), answer.entry(), answer.file(), answer.clarification(), List.of()));
        return new TenderAnswer(row, given, label, file(row, reading), Optional.of(clarification), before);
    }

    private static Optional<ContentHash> file(JudgedRow row, TenderReading reading) {
        return row.place().map(SourceLocation::file).flatMap(name -> reading.files().stream()
                .filter(one -> one.name().equals(name))
                .map(TenderFile::sha256)
                .findFirst());
    }

    // In the order of the specification, which the rows have.
    private AnswerSet inForce(AnswerSet like) {
        AnswerSet.Builder set = AnswerSet.builder(like.procurement(), like.published());
        like.supplier().forEach(set::supplier);
        answers.forEach(answer -> answer.given().ifPresent(set::answer));
        return set.build();
    }

    private void reprice(PriceOffer changed) {
        if (offer == null) {
            offer = changed;
            return;
        }
        PriceOffer.Builder prices = PriceOffer.builder(offer.procurement(), offer.published(), offer.schedule());
        offer.supplier().forEach(prices::supplier);
        Set<String> taken = changed.prices().keySet();
        offer.prices().forEach((item, price) -> {
            if (!taken.contains(item) && !changed.refused().containsKey(item)) {
                prices.price(item, price);
            }
        });
        changed.prices().forEach(prices::price);
        offer.refused().forEach((item, written) -> {
            if (!taken.contains(item)) {
                prices.refused(item, written);
            }
        });
        changed.refused().forEach(prices::refused);
        offer = prices.build();
    }

    Tender tender() {
        answers.forEach(answer -> findings.addAll(answer.row().problems()));
        answers = List.copyOf(answers);
        return new Tender(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenderParts parts && Objects.equals(parts.told(), told());
    }

    @Override
    public int hashCode() {
        return told().hashCode();
    }

    private List<Object> told() {
        return List.of(
                key, supplier, lots, entry, act, base, replaced, files, clarifications, decisions, controls, answers);
    }

    @Override
    public String toString() {
        return "TenderParts";
    }
}
