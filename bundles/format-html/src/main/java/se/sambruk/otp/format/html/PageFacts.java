package se.sambruk.otp.format.html;

import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MetadataEntry;

/** What stands at the top of a page, whatever it shows; empty where there is none. */
record PageFacts(
        Locale locale,
        String title,
        String subtitle,
        String organization,
        String notice,
        List<MetadataEntry> metadata) {
    static PageFacts of(Document document) {
        return new PageFacts(
                document.locale(),
                document.title(),
                document.subtitle(),
                document.organization(),
                document.notice(),
                document.metadata());
    }

    static PageFacts of(Matrix matrix) {
        return new PageFacts(
                matrix.locale(), matrix.title(), "", matrix.organization(), matrix.notice(), matrix.metadata());
    }
}
