package se.sambruk.otp.publication.check;

import java.util.Comparator;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.quality.FindingSeverity;

/** Whether approvals are of what there is, with the words that it has. */
final class Approvals {
    private final PublicationSet set;
    private final Remarks remarks;

    Approvals(PublicationSet set, Remarks remarks) {
        this.set = set;
        this.remarks = remarks;
    }

    /** Those of publications that there are not. */
    void checkPublications() {
        for (PublicationApproval approval : set.approvals()) {
            if (!set.publications().containsKey(approval.publication())) {
                remarks.ofRow(
                        PublicationFinding.builder("OTP-4634", FindingSeverity.WARNING)
                                .subject(approval.publication()),
                        set.location(approval),
                        approval.publication());
            }
        }
    }

    /** Those of a variant, of which one should hold. */
    void check(Variant variant) {
        if (!set.isApprovalLapsed(variant)) {
            return;
        }
        PublicationApproval last = set.approvals(variant).stream()
                .max(Comparator.comparing(PublicationApproval::date))
                .orElseThrow();
        String publication = variant.publication().id();
        remarks.ofRow(
                PublicationFinding.builder("OTP-4628", FindingSeverity.WARNING)
                        .publication(publication)
                        .audience(variant.audience().id()),
                set.location(last).or(() -> remarks.place(publication)),
                variant.audience().name(),
                last.by(),
                last.date(),
                variant.hash().abbreviated());
    }
}
