package se.sambruk.otp.procurement.tailoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.procurement.ProcurementProblems;

/** A profile to begin with, as edits of one that says nothing but its id: whatever stands in the facts, the editor writes it as YAML reads it. */
final class FreshProfile {
    private FreshProfile() {}

    static byte[] bare(String procurement) {
        return ("procurement:\n  id: " + procurement + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static List<ProfileEdit> edits(
            ProcurementCase of, DeliveryModel delivery, List<ContextEntry> context, Instant clock) {
        CaseFacts facts = of.facts();
        List<ProfileEdit> edits = new ArrayList<>();
        if (!facts.caseNumber().isEmpty()) {
            put(edits, "case-number", facts.caseNumber());
        }
        put(edits, "title", facts.givenTitle());
        Map<String, Object> buyer = new TreeMap<>(Map.of("name", facts.buyer().name()));
        if (!facts.buyer().organizationNumber().isEmpty()) {
            buyer.put("organization-number", facts.buyer().organizationNumber());
        }
        put(edits, "buyer", buyer);
        put(edits, "acquisition", facts.acquisition().wire());
        put(edits, "regime", facts.regime().wire());
        put(edits, "delivery", delivery.wire());
        put(edits, "language", LocalizedText.SWEDISH.getLanguage());
        put(edits, "date", of.today(clock).toString());
        edits.add(ProfileEdit.put(
                List.of("context"), context.stream().map(ContextEntry::toString).toList()));
        edits.add(ProfileEdit.select(
                SelectionRule.builder().ambition(Ambition.BAS).build()));
        edits.add(ProfileEdit.put(
                List.of("document", "title"), ProcurementProblems.text(LocalizedText.SWEDISH, "fresh.document")));
        of.plan()
                .deadline()
                .ifPresent(deadline -> edits.add(ProfileEdit.put(
                        List.of("document", "response-deadline"),
                        deadline.toLocalDate().toString())));
        return edits;
    }

    private static void put(List<ProfileEdit> edits, String key, Object value) {
        edits.add(ProfileEdit.put(List.of("procurement", key), value));
    }
}
