package se.sambruk.otp.publication.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.BlockKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.TextMeasureService;

/** Checks variants that have been made, and the publications that they are of. Pure; one for each set. */
public final class Checks {
    private static final Comparator<PublicationFinding> ORDER = Comparator.comparing(PublicationFinding::severity)
            .thenComparing(finding -> finding.publication().orElse(""))
            .thenComparing(finding -> finding.audience().orElse(""))
            .thenComparing(
                    finding -> finding.location().map(SourceLocation::path).orElse(""))
            .thenComparing(
                    finding -> finding.location().map(SourceLocation::line).orElse(0))
            .thenComparing(PublicationFinding::code)
            .thenComparing(finding -> finding.subject().orElse(""));

    private final PublicationSet set;
    private final TextMeasureService measure;
    private final Remarks remarks;

    public Checks(PublicationSet set, TextMeasureService measure) {
        this.set = set;
        this.measure = measure;
        this.remarks = new Remarks(set);
    }

    /** What is the same whichever publication is looked at. */
    public void ofSet() {
        Set<String> used = new HashSet<>();
        set.publications().values().forEach(publication -> publication.topics().forEach(used::add));
        set.topics().values().forEach(topic -> topic.blocks().stream()
                .filter(block -> block.content().kind() == BlockKind.INCLUDE)
                .forEach(block -> block.content().included().ifPresent(used::add)));
        for (Topic topic : set.topics().values()) {
            boolean included = topic.blocks().stream().anyMatch(block -> used.contains(block.id()));
            if (!used.contains(topic.id()) && !included) {
                remarks.ofPart(
                        FindingSeverity.WARNING, "OTP-4607", "", "", PublicationSubject.TOPIC, topic.id(), topic.id());
            }
        }
        new Questions(set, remarks).checkAnswers(set);
        for (PublicationApproval approval : set.approvals()) {
            if (!set.publications().containsKey(approval.publication())) {
                remarks.ofAll(
                        FindingSeverity.WARNING,
                        "OTP-4634",
                        Optional.of(approval.publication()),
                        approval.publication());
            }
        }
    }

    /** What a publication says of itself. */
    public void ofPublication(Publication publication) {
        Statements.check(publication, remarks);
    }

    /** What one audience reads. */
    public void ofVariant(Variant variant) {
        new Readability(measure, remarks).check(variant);
        new Questions(set, remarks).check(variant);
        if (set.isApprovalLapsed(variant)) {
            PublicationApproval last = set.approvals(variant).stream()
                    .max(Comparator.comparing(PublicationApproval::date))
                    .orElseThrow();
            remarks.ofPublication(
                    FindingSeverity.WARNING,
                    "OTP-4628",
                    variant.publication().id(),
                    variant.audience().id(),
                    variant.audience().name(),
                    last.by(),
                    last.date(),
                    variant.hash().abbreviated());
        }
    }

    /** How the variants of a publication share their words. */
    public void ofMatrix(VariantMatrix matrix) {
        if (matrix.audiences().size() > 1) {
            Shares.check(matrix, remarks);
        }
    }

    /**
     * All that has been found, here and when variants were made; suppressed where somebody has said so, with one more finding for each
     * suppression that suppresses nothing.
     *
     * @param whole whether everything was checked, so that it is known which suppressions are of no use
     */
    public PublicationCheckReport report(List<PublicationFinding> ofMaking, boolean whole) {
        List<PublicationFinding> all = new ArrayList<>(ofMaking);
        all.addAll(remarks.found());
        Set<PublicationSuppression> used = new HashSet<>();
        List<PublicationFinding> told = new ArrayList<>();
        for (PublicationFinding finding : new LinkedHashSet<>(all)) {
            Optional<PublicationSuppression> by = set.suppressions().stream()
                    .filter(suppression -> suppression.covers(finding))
                    .findFirst();
            by.ifPresent(used::add);
            told.add(by.map(suppression -> finding.suppressed(suppression.because()))
                    .orElse(finding));
        }
        if (whole) {
            Remarks unused = new Remarks(set);
            set.suppressions().stream()
                    .filter(suppression -> !used.contains(suppression))
                    .forEach(suppression -> unused.ofAll(
                            FindingSeverity.WARNING,
                            "OTP-4635",
                            suppression.subject(),
                            suppression.code(),
                            suppression.because()));
            told.addAll(unused.found());
        }
        return PublicationCheckReport.of(told.stream().sorted(ORDER).toList());
    }
}
