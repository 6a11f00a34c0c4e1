package se.sambruk.otp.publication.variant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationSet.Key;

/**
 * What a variant says of itself on its first page. What nobody has stated stays empty; nobody is said to have approved what they have not. Where
 * a variant has approvals, those say who has approved it, and the publication's own statement is not heard: it cannot know which text it was.
 */
final class MetadataBlock {
    private final Reader reader;
    private final Values values;
    private final Findings findings;
    private final Wording wording;

    MetadataBlock(Reader reader, Values values, Findings findings) {
        this.reader = reader;
        this.values = values;
        this.findings = findings;
        this.wording = new Wording(reader);
    }

    /**
     * @param judged whether anybody has approved the variant, whatever words it had then
     * @param approval of just the words that it has
     */
    List<MetadataEntry> entries(ContentHash hash, boolean judged, Optional<PublicationApproval> approval) {
        PublicationMetadata metadata = reader.publication().metadata();
        return List.of(
                entry("issued-by", value(metadata.issuedBy())),
                entry("approved-by", approver(metadata, judged, approval)),
                entry("type", value(metadata.type())),
                entry("status", metadata.status().map(wording::status).orElse("")),
                entry("identity", value(metadata.identity())),
                entry("version", value(metadata.version())),
                entry(
                        "version-date",
                        reader.publication().versionDate().map(wording::date).orElse("")),
                entry("fingerprint", hash.abbreviated()));
    }

    private MetadataEntry entry(String key, String value) {
        return new MetadataEntry(key, reader.text("meta." + key), value);
    }

    private String value(String text) {
        Key key = Keys.publication(reader.publication().id());
        return values.in(text, key).strip();
    }

    private String approver(PublicationMetadata metadata, boolean judged, Optional<PublicationApproval> approval) {
        String stated = value(metadata.approvedBy());
        if (!judged) {
            return stated.isEmpty()
                    ? ""
                    : metadata.approved().map(day -> dated(stated, day)).orElse(stated);
        }
        String audience = reader.audience().name();
        if (approval.isEmpty()) {
            if (!stated.isEmpty()) {
                findings.statement(Fault.APPROVER_OF_OTHER_TEXT, "approved-by", stated, audience);
            }
            return "";
        }
        PublicationApproval holds = approval.get();
        boolean agree = stated.equals(holds.by())
                && metadata.approved().filter(day -> !day.equals(holds.date())).isEmpty();
        if (!stated.isEmpty() && !agree) {
            findings.statement(Fault.OTHER_APPROVER, "approved-by", stated, audience, holds.by(), holds.date());
        }
        return dated(holds.by(), holds.date());
    }

    private String dated(String name, LocalDate day) {
        return reader.text("approved", name, wording.date(day));
    }
}
