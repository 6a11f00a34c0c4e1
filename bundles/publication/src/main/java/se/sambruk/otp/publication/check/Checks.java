package se.sambruk.otp.publication.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
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

    private static final String NOBODY = "OTP-4652";

    private final PublicationSet set;
    private final Remarks remarks;
    private final Questions questions;
    private final Approvals approvals;
    private final Readability readability;

    public Checks(PublicationSet set, TextMeasureService measure) {
        this.set = set;
        this.remarks = new Remarks(set);
        this.questions = new Questions(remarks);
        this.approvals = new Approvals(set, remarks);
        this.readability = new Readability(measure, remarks);
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
        questions.checkAnswers(set);
        approvals.checkPublications();
    }

    /** Changes that were written for something that has become another since, in some publications. */
    public void ofChanges(List<Publication> publications) {
        new Changes(set, remarks).check(publications);
    }

    /** What a publication says of itself, and whether it says anything to anybody. */
    public void ofPublication(Publication publication) {
        Statements.check(publication, remarks);
        if (set.audiences(publication).isEmpty()) {
            remarks.ofPublication(FindingSeverity.ERROR, NOBODY, publication.id(), "", publication.id());
        }
    }

    /** Refuses to tell who reads what of a publication that nobody does. */
    public static ProblemException forNobody(String publication) {
        return Problem.error(Remarks.MESSAGES, NOBODY, publication).asException();
    }

    /** What one audience reads. */
    public void ofVariant(Variant variant) {
        readability.check(variant);
        questions.check(variant);
        approvals.check(variant);
    }

    /**
     * How the variants of a publication share their words.
     *
     * @param audiences whose shares are looked at
     */
    public void ofMatrix(VariantMatrix matrix, Predicate<Audience> audiences) {
        if (matrix.audiences().size() > 1) {
            Shares.check(matrix, audiences, remarks);
        }
    }

    /**
     * All that has been found, here and when variants were made; suppressed where somebody has said so and it is no error, with one more
     * finding for each suppression of an error, and for each that suppresses nothing.
     *
     * @param whole whether everything was checked, so that it is known which suppressions are of no use
     */
    public PublicationCheckReport report(List<PublicationFinding> ofMaking, boolean whole) {
        List<PublicationFinding> all = new ArrayList<>(ofMaking);
        all.addAll(remarks.found());
        Suppressions suppressions = new Suppressions(set);
        List<PublicationFinding> told = new ArrayList<>(suppressions.apply(all));
        told.addAll(suppressions.refused());
        if (whole) {
            told.addAll(suppressions.unused());
        }
        return PublicationCheckReport.of(told.stream().sorted(ORDER).toList());
    }
}
