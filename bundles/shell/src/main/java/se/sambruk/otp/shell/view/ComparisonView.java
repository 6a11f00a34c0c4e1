package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.shell.output.Listing;

/** Shows the answers of several tenders beside each other, requirement by requirement. For those who may see them. */
public final class ComparisonView {
    private final List<Tender> tenders;
    private final List<String> wanted;
    private final Set<RequirementId> all = new LinkedHashSet<>();

    /**
     * @param wanted the requirements that are compared; empty for all
     */
    public ComparisonView(List<Tender> tenders, List<String> wanted) {
        this.tenders = List.copyOf(tenders);
        this.wanted = List.copyOf(wanted);
        tenders.forEach(tender ->
                tender.answers().forEach(answer -> all.add(answer.row().id())));
    }

    /** A word that is no requirement of theirs. */
    public Optional<String> unknown() {
        return wanted.stream()
                .filter(word -> all.stream().noneMatch(id -> id.value().equals(word)))
                .findFirst();
    }

    public List<RequirementId> rows() {
        return all.stream()
                .filter(id -> wanted.isEmpty() || wanted.contains(id.value()))
                .toList();
    }

    public Listing<RequirementId> listing() {
        Listing<RequirementId> listing =
                Listing.<RequirementId>of((id, locale) -> json(id)).column("column.requirement", RequirementId::value);
        for (Tender tender : new ArrayList<>(tenders)) {
            listing.named(
                    tender.key(),
                    (id, locale) -> AnswerText.of(given(tender, id), locale),
                    id -> AnswerText.of(given(tender, id), Locale.ROOT));
        }
        return listing;
    }

    private static Optional<SupplierAnswer> given(Tender tender, RequirementId id) {
        return tender.answer(id).flatMap(TenderAnswer::given);
    }

    private Map<String, Object> json(RequirementId id) {
        Map<String, Object> answers = new TreeMap<>();
        for (Tender tender : tenders) {
            tender.answer(id)
                    .ifPresent(answer -> answers.put(
                            tender.key(),
                            new TreeWriter()
                                    .put("state", answer.row().state())
                                    .put("answer", answer.given().flatMap(SupplierAnswer::value))
                                    .put("refused", answer.given().flatMap(SupplierAnswer::refused))
                                    .done()));
        }
        return new TreeWriter()
                .put("requirement", id)
                .put("answers", (Map<String, ?>) answers)
                .done();
    }
}
