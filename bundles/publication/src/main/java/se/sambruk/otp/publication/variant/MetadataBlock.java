package se.sambruk.otp.publication.variant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationSet.Key;

/** What a variant says of itself on its first page. What nobody has stated stays empty; nobody is said to have approved what they have not. */
final class MetadataBlock {
    private final Reader reader;
    private final Values values;
    private final Wording wording;

    MetadataBlock(Reader reader, Values values) {
        this.reader = reader;
        this.values = values;
        this.wording = new Wording(reader);
    }

    List<MetadataEntry> entries(ContentHash hash, Optional<PublicationApproval> approval) {
        PublicationMetadata metadata = reader.publication().metadata();
        return List.of(
                entry("issued-by", value(metadata.issuedBy())),
                entry("approved-by", approver(metadata, approval)),
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

    private String approver(PublicationMetadata metadata, Optional<PublicationApproval> approval) {
        String stated = value(metadata.approvedBy());
        if (!stated.isEmpty()) {
            return metadata.approved().map(day -> dated(stated, day)).orElse(stated);
        }
        return approval.map(one -> dated(one.by(), one.date())).orElse("");
    }

    private String dated(String name, LocalDate day) {
        return reader.text("approved", name, wording.date(day));
    }
}
