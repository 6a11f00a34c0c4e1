package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.api.text.Similar;

/** The texts of this package. */
final class Texts {
    static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    /** A question whether another of the known names was meant, with a space before; nothing where none is near. */
    static LocalizedText near(String written, Collection<String> known) {
        List<String> near = Similar.to(written, known);
        return MESSAGES.text(
                "near", near.size(), near.stream().map(name -> "”" + name + "”").collect(Collectors.joining(", ")));
    }
}
