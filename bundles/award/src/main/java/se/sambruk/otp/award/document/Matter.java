package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.award.text.Swedish;

/**
 * All that documents are made of: a case, its tenders, their evaluation, and the award. Secret: {@link #toString} tells the procurement alone.
 *
 * @param whole the case with all its entries
 * @param evaluations one for each lot that has been evaluated in the case
 * @param award empty while nobody has been awarded
 */
public record Matter(
        ProcurementCase whole, TenderBook book, List<EvaluatedLot> evaluations, Optional<AwardRecord> award) {
    public Matter {
        Objects.requireNonNull(whole);
        Objects.requireNonNull(book);
        evaluations = List.copyOf(evaluations);
        Objects.requireNonNull(award);
    }

    public CaseFacts facts() {
        return whole.facts();
    }

    public String buyer() {
        return facts().buyer().name();
    }

    public Regime regime() {
        return facts().regime();
    }

    /** Whether suppliers are invited, and nothing is advertised: what is bought by a framework or a dynamic purchasing system. */
    public boolean isByInvitation() {
        AcquisitionForm form = facts().acquisition();
        return form == AcquisitionForm.CALL_OFF
                || form == AcquisitionForm.RENEWED_COMPETITION
                || form == AcquisitionForm.DYNAMIC;
    }

    /** Where nobody has read whether the law asks for a standstill: then no place in the law is named, and none is claimed. */
    boolean isStandstillUnread() {
        AcquisitionForm form = facts().acquisition();
        return form == AcquisitionForm.RENEWED_COMPETITION || form == AcquisitionForm.DYNAMIC;
    }

    /** The lots by their ids; one that is empty where the procurement has none. */
    public List<Optional<String>> lots() {
        return facts().lots().isEmpty()
                ? List.of(Optional.empty())
                : facts().lots().stream().map(Lot::id).map(Optional::of).toList();
    }

    /** What a lot is called. */
    public String lotName(String id) {
        return facts().lots().stream()
                .filter(lot -> lot.id().equals(id))
                .map(lot -> lot.id() + " – " + lot.title())
                .findFirst()
                .orElse(id);
    }

    /** Whether a tender is for a lot. */
    public boolean isFor(Tender tender, Optional<String> lot) {
        return lot.isEmpty() || tender.lots().isEmpty() || tender.lots().contains(lot.get());
    }

    /** The tenders for a lot, in the order of their keys. */
    public List<Tender> tenders(Optional<String> lot) {
        return book.tenders().stream().filter(tender -> isFor(tender, lot)).toList();
    }

    /** The tenders for a lot that go no further than to be tried. */
    public List<Tender> setAside(Optional<String> lot) {
        return tenders(lot).stream()
                .filter(tender -> tender.standing(lot) != BidStanding.EVALUATED)
                .toList();
    }

    public Optional<EvaluatedLot> evaluation(Optional<String> lot) {
        return evaluations.stream().filter(one -> one.lot().equals(lot)).findFirst();
    }

    public Optional<AwardedLot> awarded(Optional<String> lot) {
        return award.flatMap(decided -> decided.lot(lot));
    }

    /** The name of a tender's supplier; the key where it is not known. */
    public String supplier(String key) {
        return book.find(key).map(tender -> tender.supplier().name()).orElse(key);
    }

    /** The same with its organisation number. */
    public String supplierInFull(String key) {
        return book.find(key)
                .map(Tender::supplier)
                .map(one -> one.organizationNumber().isEmpty()
                        ? one.name()
                        : Swedish.text("supplier.full", one.name(), one.organizationNumber()))
                .orElse(key);
    }

    /** Several suppliers with their organisation numbers, in order. */
    public String suppliersInFull(List<String> keys) {
        return listed(keys.stream().map(this::supplierInFull));
    }

    /** As in running text: {@code a, b och c}. */
    public static String listed(Stream<String> words) {
        List<String> all = words.toList();
        if (all.size() < 2) {
            return String.join("", all);
        }
        return all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", ")) + " " + Swedish.text("and")
                + " " + all.get(all.size() - 1);
    }

    /** The name of somebody in the case; the id where there is none. */
    public String person(String id) {
        return whole.people().stream()
                .filter(person -> person.id().equals(id))
                .map(CasePerson::name)
                .findFirst()
                .orElse(id);
    }

    /** The day of the last entry of a kind, by what it tells. */
    public Optional<LocalDate> day(String kind) {
        return whole.log().latest(kind).map(line -> line.entry().day());
    }

    /** That the procurement was cancelled. */
    public Optional<LogLine> cancelled() {
        return whole.log().latest(EntryKinds.CANCELLED);
    }

    /** That the procurement was cancelled in a lot. */
    public Optional<LogLine> cancelled(Optional<String> lot) {
        return whole.log().all(EntryKinds.LOT_CANCELLED).stream()
                .filter(line ->
                        lot.isPresent() && lot.get().equals(line.entry().body().get("lot")))
                .reduce((first, second) -> second);
    }

    /** The lots in which the procurement was cancelled. */
    public List<String> cancelledLots() {
        return lots().stream()
                .filter(lot -> cancelled(lot).isPresent())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The lots in which it goes on; one that is empty where the procurement has none. */
    public List<Optional<String>> goingOn() {
        return lots().stream().filter(lot -> cancelled(lot).isEmpty()).toList();
    }

    /** Where the law has something under the regime of the case; empty where it has nothing, or nobody has read where. */
    public String law(String what) {
        return Swedish.textOr("law." + regime().wire() + "." + what, "");
    }

    /** The same in brackets after a sentence's last word. */
    public String cited(String what) {
        String law = law(what);
        return law.isEmpty() ? "" : " (" + law + ")";
    }

    @Override
    public String toString() {
        return "Matter " + whole.id();
    }
}
