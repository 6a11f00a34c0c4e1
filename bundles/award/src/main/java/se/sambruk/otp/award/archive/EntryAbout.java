package se.sambruk.otp.award.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.award.text.Swedish;

/** Whom and what an entry is about, in the few words that tell it from others of its kind. Pure. */
final class EntryAbout {
    private EntryAbout() {}

    /** Empty where its kind tells it all. */
    static String of(ProcurementCase whole, CaseEntry entry) {
        Map<String, Object> body = entry.body();
        List<String> about = new ArrayList<>();
        if (body.get("person") instanceof String person) {
            about.add(body.get("name") instanceof String name ? name : name(whole, person));
        }
        if (body.get("role") instanceof String role) {
            about.add(Swedish.textOr("role." + role, role));
        }
        if (body.get("tender") instanceof String tender) {
            about.add(tender);
        }
        if (body.get("supplier") instanceof Map<?, ?> supplier && supplier.get("name") instanceof String name) {
            about.add(name);
        }
        if (body.get("tenders") instanceof List<?> tenders) {
            tenders.forEach(tender -> about.add(tender.toString()));
        }
        if (body.get("verdict") instanceof String verdict) {
            about.add(Swedish.textOr("verdict." + verdict, verdict));
        }
        if (body.get("lot") instanceof String lot) {
            about.add(Swedish.text("heading.lot", lot));
        }
        return String.join(", ", about);
    }

    /** The name of somebody in the case; the id where there is none. */
    static String name(ProcurementCase whole, String id) {
        return whole.people().stream()
                .filter(person -> person.id().equals(id))
                .map(CasePerson::name)
                .findFirst()
                .orElse(id);
    }
}
