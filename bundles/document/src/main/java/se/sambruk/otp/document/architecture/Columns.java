package se.sambruk.otp.document.architecture;

import java.util.Locale;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.text.Messages;

/** The words of a matrix, and its columns for elements. */
final class Columns {
    private static final Messages MESSAGES = Messages.of(Columns.class);

    private final Locale locale;

    Columns(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    /** An element, under its layer; patterns stand by themselves. */
    MatrixHeader of(ElementCoverage covered) {
        Element element = covered.element();
        String name = element.names().in(locale);
        String group = element.isPattern()
                ? text("heading.patterns")
                : covered.layer()
                        .map(layer -> ArchitectureNames.capital(
                                ArchitectureNames.of(layer).in(locale), locale))
                        .orElseGet(() -> text("heading.unknown"));
        return MatrixHeader.of(element.id(), name.isBlank() ? element.id() : name)
                .within(group);
    }
}
