package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.api.text.Similar;

/** The texts of this package. */
final class Texts {
    static final Messages MESSAGES = Messages.of(Texts.class);

    static final String UNKNOWN_PUBLICATION = "OTP-4640";
    static final String UNKNOWN_AUDIENCE = "OTP-4641";
    static final String NOT_FOR_AUDIENCE = "OTP-4642";
    static final String TOO_MUCH_INCLUDED = "OTP-4643";
    static final String TOO_LONG_VALUE = "OTP-4644";

    private Texts() {}

    static ProblemException problem(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).asException();
    }

    /** A question whether another of the known names was meant, with a space before; nothing where none is near. */
    static LocalizedText near(String written, Collection<String> known) {
        List<String> near = Similar.to(written, known);
        return MESSAGES.text(
                "near", near.size(), near.stream().map(name -> "”" + name + "”").collect(Collectors.joining(", ")));
    }
}
