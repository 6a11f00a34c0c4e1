package se.sambruk.otp.architecture.conform;

import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The sentences of evidence and of what is missing. */
final class Words {
    static final Messages MESSAGES = Messages.of(Words.class);

    private Words() {}

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** What a relation of a type says of two ends, as a sentence without its full stop. */
    static LocalizedText relation(String type, String source, String target) {
        return ArchitectureNames.sentence(type, LocalizedText.of(source), LocalizedText.of(target));
    }
}
