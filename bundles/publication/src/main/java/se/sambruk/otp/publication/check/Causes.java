package se.sambruk.otp.publication.check;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;

/** Where a layer has done what makes a publication come short: there somebody can do something about it. */
final class Causes {
    /**
     * A cause.
     *
     * @param kind for the choice in a remedy: 0 the publication itself, 1 a part left out, 2 an audience added
     * @param place where it is written, if that is known
     */
    record Cause(int kind, Optional<SourceLocation> place) {}

    private final PublicationSet set;

    Causes(PublicationSet set) {
        this.set = set;
    }

    /** Why an audience finds no answer. */
    Cause unanswered(String publication, String audience, String question) {
        String answers = publication + ".answers." + question;
        Optional<SourceLocation> left = set.location(PublicationSubject.PUBLICATION, answers + "." + audience)
                .or(() -> set.location(PublicationSubject.PUBLICATION, answers));
        return left.isPresent() ? new Cause(1, left) : audience(publication, audience);
    }

    /** Whether a pack above the publication's own has given it an audience. */
    Cause audience(String publication, String audience) {
        Optional<SourceLocation> added =
                set.location(PublicationSubject.PUBLICATION, publication + ".audience." + audience);
        if (added.isPresent()) {
            return new Cause(2, added);
        }
        Optional<String> home = set.home(PublicationSubject.PUBLICATION, publication);
        Optional<String> other = set.home(PublicationSubject.AUDIENCE, audience);
        // A pack may well publish for the audiences of those below it: that is its own doing.
        List<String> packs = List.copyOf(set.packs().keySet());
        return home.isPresent() && other.isPresent() && packs.indexOf(other.get()) > packs.indexOf(home.get())
                ? new Cause(2, set.location(PublicationSubject.AUDIENCE, audience))
                : new Cause(0, Optional.empty());
    }
}
