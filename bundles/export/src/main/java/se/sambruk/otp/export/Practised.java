package se.sambruk.otp.export;

import java.util.function.UnaryOperator;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.practice.PracticeMark;

/**
 * Has each page of a document say that it is only practice, in an installation that is for that. Done here, where everything that becomes a file comes by, so
 * that no composer can forget it; what has no pages says it in its title.
 */
record Practised(InstallationClock installation) implements UnaryOperator<Object> {
    @Override
    public Object apply(Object source) {
        if (!installation.isPractice()) {
            return source;
        }
        if (source instanceof Document document) {
            return document.withNotice(PracticeMark.notice(document.notice(), document.locale()));
        }
        if (source instanceof Matrix matrix) {
            return matrix.withNotice(PracticeMark.notice(matrix.notice(), matrix.locale()));
        }
        return source;
    }
}
