package se.sambruk.otp.document;

import java.util.List;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.library.DocumentFacts;

/** What the document says of itself on its first page. What nobody has stated stays empty; an approver is never derived. */
final class MetadataBlock {
    private MetadataBlock() {}

    static List<MetadataEntry> of(Annex annex) {
        DocumentFacts facts = annex.facts();
        return List.of(
                entry(annex, "issued-by", facts.issuedBy()),
                entry(annex, "approved-by", facts.approvedBy()),
                entry(annex, "type", facts.type()),
                entry(annex, "status", facts.status()),
                entry(annex, "identity", facts.identity()),
                entry(annex, "case-number", annex.procurement().caseNumber()),
                entry(annex, "version", facts.version()),
                entry(
                        annex,
                        "version-date",
                        annex.wording().date(annex.procurement().date())),
                entry(annex, "fingerprint", annex.fingerprint()));
    }

    private static MetadataEntry entry(Annex annex, String key, String value) {
        return new MetadataEntry(key, annex.wording().text("meta." + key), value);
    }
}
