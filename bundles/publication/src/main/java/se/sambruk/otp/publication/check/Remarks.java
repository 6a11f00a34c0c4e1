package se.sambruk.otp.publication.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.SupersededBase;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Gathers what checks find, with where it stands. */
final class Remarks {
    static final Messages MESSAGES = Messages.of(Remarks.class);

    private final PublicationSet set;
    private final Causes causes;
    private final List<PublicationFinding> found = new ArrayList<>();

    Remarks(PublicationSet set) {
        this.set = set;
        this.causes = new Causes(set);
    }

    Causes causes() {
        return causes;
    }

    static LocalizedText text(String key, Object... values) {
        return MESSAGES.text(key, values);
    }

    /** Where a publication is written, if that is known. */
    Optional<SourceLocation> place(String publication) {
        return set.location(PublicationSubject.PUBLICATION, publication);
    }

    /** Of a publication, for one audience or, where that is empty, for all. */
    void ofPublication(FindingSeverity severity, String code, String publication, String audience, Object... values) {
        found.add(PublicationFinding.builder(code, severity)
                .publication(publication)
                .audience(audience)
                .location(place(publication).orElse(null))
                .message(MESSAGES, values)
                .build());
    }

    /**
     * Of what a publication says of itself in a field, which stands by itself where a layer has set it; for one audience or, where that is
     * empty, for all.
     */
    void ofField(
            FindingSeverity severity,
            String code,
            String publication,
            String audience,
            String field,
            Object... values) {
        found.add(PublicationFinding.builder(code, severity)
                .publication(publication)
                .audience(audience)
                .location(set.location(PublicationSubject.PUBLICATION, publication + "." + field)
                        .or(() -> place(publication))
                        .orElse(null))
                .message(MESSAGES, values)
                .build());
    }

    /**
     * Of what a publication comes short of for an audience, where that was caused; where a field or the publication is written if that was not
     * by a layer.
     *
     * @param field empty for the publication as a whole
     * @param values of the message; the cause's kind comes after them
     */
    void ofCause(Causes.Cause cause, String code, String publication, String audience, String field, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = cause.kind();
        found.add(PublicationFinding.builder(code, FindingSeverity.WARNING)
                .publication(publication)
                .audience(audience)
                .location(cause.place()
                        .or(() -> set.location(PublicationSubject.PUBLICATION, publication + "." + field))
                        .or(() -> place(publication))
                        .orElse(null))
                .message(MESSAGES, all)
                .build());
    }

    /** Of a topic or a block. */
    void ofPart(
            FindingSeverity severity,
            String code,
            String publication,
            String audience,
            PublicationSubject subject,
            String id,
            Object... values) {
        found.add(PublicationFinding.builder(code, severity)
                .publication(publication)
                .audience(audience)
                .subject(id)
                .location(set.location(subject, id).orElse(null))
                .message(MESSAGES, values)
                .build());
    }

    /**
     * Of a variant, where the text that weighs most in it is written.
     *
     * @param id of a block, or of a topic that a block includes
     */
    void ofText(
            FindingSeverity severity, String code, String publication, String audience, String id, Object... values) {
        found.add(PublicationFinding.builder(code, severity)
                .publication(publication)
                .audience(audience)
                .subject(id)
                .location(set.location(PublicationSubject.BLOCK, id)
                        .or(() -> set.location(PublicationSubject.TOPIC, id))
                        .or(() -> place(publication))
                        .orElse(null))
                .message(MESSAGES, values)
                .build());
    }

    /**
     * Of an approval or a suppression.
     *
     * @param about a finding with what it names
     * @param place where it is written, if that is known
     */
    void ofRow(PublicationFinding.Builder about, Optional<SourceLocation> place, Object... values) {
        found.add(about.location(place.orElse(null)).message(MESSAGES, values).build());
    }

    /** Of a change that was written for something else than there is. */
    void ofChange(PublicationFinding.Builder about, SupersededBase base) {
        ofRow(
                about,
                Optional.of(base.location()),
                base.amendment().target(),
                base.now().label(),
                base.writtenFor().isPresent() ? 1 : 0,
                base.writtenFor().map(PackRef::label).orElse(""),
                base.shown(),
                base.hash());
    }

    List<PublicationFinding> found() {
        return found;
    }
}
