package se.sambruk.otp.format.docx;

import java.util.Locale;

/** How Word names a language: always with a country, or it proofreads with whatever is installed. */
final class Languages {
    private Languages() {}

    static String tag(Locale locale) {
        if (!locale.getCountry().isEmpty()) {
            return locale.getLanguage() + "-" + locale.getCountry();
        }
        return switch (locale.getLanguage()) {
            case "sv", "" -> "sv-SE";
            case "en" -> "en-GB";
            case "fi" -> "fi-FI";
            case "nb" -> "nb-NO";
            case "da" -> "da-DK";
            default -> locale.getLanguage();
        };
    }
}
