package se.sambruk.otp.publication.variant;

import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.RequirementMention;

/**
 * Who reads what.
 *
 * @param home the pack that defines the publication, where that is known
 * @param locale the publication's language: its own, else its pack's, else Swedish
 */
record Reader(Publication publication, Audience audience, Optional<PackManifest> home, Locale locale) {
    static Reader of(PublicationSet set, String publicationId, String audienceId) {
        Publication publication = set.publications().get(publicationId);
        Audience audience = set.audiences().get(audienceId);
        if (publication == null || !set.audiences(publication).contains(audience)) {
            throw new IllegalArgumentException("no publication " + publicationId + " for " + audienceId);
        }
        Optional<PackManifest> home =
                set.home(PublicationSubject.PUBLICATION, publicationId).map(set.packs()::get);
        return new Reader(publication, audience, home, set.locale(publication));
    }

    String id() {
        return audience.id();
    }

    /** Whether requirements may be shown by their ids. */
    boolean mayReadIds() {
        return audience.requirements() == RequirementMention.NAMED;
    }

    String text(String key, Object... arguments) {
        return Texts.MESSAGES.text(locale, key, arguments);
    }
}
