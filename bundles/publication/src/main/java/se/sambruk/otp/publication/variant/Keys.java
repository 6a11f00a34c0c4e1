package se.sambruk.otp.publication.variant;

import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.PublicationSubject;

/** What findings are about. */
final class Keys {
    private Keys() {}

    static Key publication(String id) {
        return new Key(PublicationSubject.PUBLICATION, id);
    }

    static Key topic(String id) {
        return new Key(PublicationSubject.TOPIC, id);
    }

    static Key block(String id) {
        return new Key(PublicationSubject.BLOCK, id);
    }

    static Key variable(String name) {
        return new Key(PublicationSubject.VARIABLE, name);
    }

    static Key audience(String id) {
        return new Key(PublicationSubject.AUDIENCE, id);
    }
}
