package se.sambruk.otp.format.xlsx.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.Texts;

/** The columns of a score sheet: of what one assessor gives, and of what several have agreed on. */
enum ScoreColumn {
    TENDER(12),
    REQUIREMENT(15),
    TITLE(28),
    SCALE(60),
    /** What each assessor has given; what a table is one of agreements by. */
    GIVEN(60),
    SCORE(10),
    MOTIVATION(55);

    private final double width;

    ScoreColumn(double width) {
        this.width = width;
    }

    /** Of what one assessor gives. */
    static List<ScoreColumn> ofScores() {
        return List.of(TENDER, REQUIREMENT, TITLE, SCALE, SCORE, MOTIVATION);
    }

    /** Of what was agreed. */
    static List<ScoreColumn> ofAgreements() {
        return List.of(TENDER, REQUIREMENT, GIVEN, SCORE, MOTIVATION);
    }

    double width() {
        return width;
    }

    String header(Texts texts) {
        return texts.get(key());
    }

    LocalizedText label() {
        return Texts.MESSAGES.text(key());
    }

    private String key() {
        return "score.column." + lower();
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that words over it name, in either language and any case. */
    static Optional<ScoreColumn> named(String written) {
        String wanted = Blanks.strip(written);
        return Stream.of(values())
                .filter(column -> Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                        .anyMatch(language -> column.label().in(language).equalsIgnoreCase(wanted)))
                .findFirst();
    }
}
