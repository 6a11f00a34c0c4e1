package se.sambruk.otp.content.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.plugin.DroppedFiles;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.content.fault.Texts;

/** Words for what became of a pack. */
final class Reports {
    private static final String UNSAVED = "OTP-1415";

    private Reports() {}

    static PackReport active(String source, Catalog catalog, List<Problem> problems) {
        return new PackReport(
                source,
                PackState.ACTIVE,
                Optional.of(catalog.manifest()),
                Optional.of(catalog.ref()),
                catalog.requirements().size(),
                catalog.amendments().size(),
                problems);
    }

    static PackReport active(EditionRecord record) {
        return new PackReport(
                record.source(),
                PackState.ACTIVE,
                Optional.of(record.manifest()),
                Optional.of(record.ref()),
                record.requirements(),
                record.amendments(),
                List.of());
    }

    static PackReport refused(String source, Optional<PackManifest> manifest, List<Problem> problems) {
        return new PackReport(source, PackState.REFUSED, manifest, Optional.empty(), 0, 0, problems);
    }

    /** A report with more problems. */
    static PackReport with(PackReport report, List<Problem> more) {
        if (more.isEmpty()) {
            return report;
        }
        List<Problem> all = new ArrayList<>(report.problems());
        all.addAll(more);
        return new PackReport(
                report.source(),
                report.state(),
                report.manifest(),
                report.edition(),
                report.requirements(),
                report.amendments(),
                all);
    }

    /** What the store says of itself when a pack could not be taken in, and that this passes. */
    static List<Problem> unsaved(List<Problem> problems) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.info(Texts.ALL, UNSAVED, ""));
        return all;
    }

    /** Whether a report is of a pack that could not be taken in for the store's sake. */
    static boolean isUnsaved(PackReport report) {
        return report.problems().stream().anyMatch(problem -> problem.code().equals(UNSAVED));
    }

    /** A report that also tells of an earlier edition that still applies. */
    static List<Problem> withHeld(List<Problem> problems, PackRef held) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.info(Texts.ALL, "OTP-1405", "", held.label()).at(SourceLocation.file(held.label(), "")));
        return all;
    }

    /** A lower version than another source's: worth knowing, where both have one publisher, who has made it for that. */
    private static Problem outranked(
            Severity severity, PackRef lower, String source, String otherSource, PackRef higher) {
        return Texts.problem(
                        severity,
                        false,
                        "OTP-1402",
                        "",
                        lower.label(),
                        DroppedFiles.said(source),
                        DroppedFiles.said(otherSource),
                        higher.version().toString())
                .at(SourceLocation.file(lower.label(), ""));
    }

    /** The same version as another source's, with other content. */
    private static Problem contested(PackRef ref, String source, String otherSource) {
        return Problem.error(
                        Texts.ALL,
                        "OTP-1403",
                        "",
                        ref.label(),
                        DroppedFiles.said(source),
                        DroppedFiles.said(otherSource))
                .at(SourceLocation.file(ref.label(), ""));
    }

    /**
     * The report of an edition that gives way to another source's.
     *
     * @param problems what else there is to tell of it
     * @param samePublisher whether both editions have one
     */
    static PackReport lost(
            Optional<PackManifest> manifest,
            PackRef ref,
            String source,
            String otherSource,
            PackRef other,
            boolean samePublisher,
            List<Problem> problems) {
        boolean contested = ref.version().equals(other.version());
        boolean superseded = !contested && samePublisher;
        List<Problem> all = new ArrayList<>(problems);
        all.add(
                contested
                        ? contested(ref, source, otherSource)
                        : outranked(superseded ? Severity.INFO : Severity.ERROR, ref, source, otherSource, other));
        PackState state = superseded ? PackState.SUPERSEDED : PackState.REFUSED;
        return new PackReport(source, state, manifest, Optional.empty(), 0, 0, all);
    }

    static Problem twin(PackRef ref, String otherSource) {
        return Problem.info(Texts.ALL, "OTP-1406", "", ref.label(), DroppedFiles.said(otherSource))
                .at(SourceLocation.file(ref.label(), ""));
    }

    static Problem ownFailure(String source) {
        return Problem.error(Texts.ALL, "OTP-1407", "", DroppedFiles.said(source));
    }
}
