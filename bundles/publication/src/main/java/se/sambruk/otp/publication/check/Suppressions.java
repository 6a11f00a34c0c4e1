package se.sambruk.otp.publication.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.Guesses;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Suppresses what somebody knows of and means to leave, and tells of suppressions that suppress nothing. An error is not left: a variant that has
 * one says something wrong, whoever knows of it.
 */
final class Suppressions {
    /** What the codes of all findings about publications begin with. */
    private static final List<String> CODES = List.of("OTP-46", "OTP-47");

    private final PublicationSet set;
    private final Set<PublicationSuppression> used = new HashSet<>();
    private final Set<PublicationSuppression> ofErrors = new LinkedHashSet<>();
    private final Guesses guesses = new Guesses();

    Suppressions(PublicationSet set) {
        this.set = set;
    }

    /** Each finding once, with why it is left where somebody has said so. */
    List<PublicationFinding> apply(List<PublicationFinding> all) {
        List<PublicationFinding> told = new ArrayList<>();
        for (PublicationFinding finding : new LinkedHashSet<>(all)) {
            Optional<PublicationSuppression> by = set.suppressions().stream()
                    .filter(suppression -> suppression.covers(finding))
                    .findFirst();
            if (finding.severity() == FindingSeverity.ERROR) {
                by.ifPresent(ofErrors::add);
                told.add(finding);
                continue;
            }
            by.ifPresent(used::add);
            told.add(by.map(suppression -> finding.suppressed(suppression.because()))
                    .orElse(finding));
        }
        return told;
    }

    /** Those that would have suppressed errors. */
    List<PublicationFinding> refused() {
        Remarks remarks = new Remarks(set);
        ofErrors.forEach(suppression -> tell(remarks, suppression, "OTP-4689"));
        return remarks.found();
    }

    /** Those that have suppressed nothing of all that there is. */
    List<PublicationFinding> unused() {
        Remarks remarks = new Remarks(set);
        Set<String> subjects = subjects();
        for (PublicationSuppression suppression : set.suppressions()) {
            if (!used.contains(suppression) && !ofErrors.contains(suppression)) {
                tell(remarks, suppression, "OTP-4635", slip(suppression, subjects));
            }
        }
        return remarks.found();
    }

    private void tell(Remarks remarks, PublicationSuppression suppression, String code, Object... more) {
        Object[] values = Stream.concat(Stream.of(suppression.code(), suppression.because()), Stream.of(more))
                .toArray();
        remarks.ofRow(
                PublicationFinding.builder(code, FindingSeverity.WARNING)
                        .publication(suppression.publication().orElse(""))
                        .audience(suppression.audience().orElse(""))
                        .subject(suppression.subject().orElse("")),
                set.location(suppression),
                values);
    }

    /** What it names that there is not, as a sentence with a space after; nothing where it names what there is. */
    private LocalizedText slip(PublicationSuppression suppression, Set<String> subjects) {
        if (CODES.stream().noneMatch(suppression.code()::startsWith)) {
            return Remarks.text("slip.code", suppression.code());
        }
        return Stream.of(
                        slip(
                                "publication",
                                suppression.publication(),
                                set.publications().keySet()),
                        slip("audience", suppression.audience(), set.audiences().keySet()),
                        slip("subject", suppression.subject(), subjects))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(LocalizedText.of(""));
    }

    private Optional<LocalizedText> slip(String what, Optional<String> id, Collection<String> known) {
        return id.filter(written -> !known.contains(written)).map(written -> {
            List<String> near = guesses.to(written, known);
            return Remarks.text("slip." + what, written, near.size(), String.join(", ", near));
        });
    }

    private Set<String> subjects() {
        Set<String> ids = new LinkedHashSet<>(set.topics().keySet());
        ids.addAll(set.topics().values().stream()
                .map(Topic::blocks)
                .flatMap(List::stream)
                .map(block -> block.id())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        ids.addAll(set.variables().keySet());
        return ids;
    }
}
