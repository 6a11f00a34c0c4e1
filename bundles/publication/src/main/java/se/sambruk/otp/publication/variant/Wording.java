package se.sambruk.otp.publication.variant;

import java.time.LocalDate;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.requirement.ParameterType;

/** How days and states are written in a variant's language. */
final class Wording {
    private final Reader reader;

    Wording(Reader reader) {
        this.reader = reader;
    }

    String date(LocalDate day) {
        return ParameterType.DATE.display(day.toString(), reader.locale());
    }

    String status(PublicationStatus status) {
        String name = status.displayName().in(reader.locale());
        return name.substring(0, 1).toUpperCase(reader.locale()) + name.substring(1);
    }
}
