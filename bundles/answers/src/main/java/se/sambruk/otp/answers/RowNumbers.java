package se.sambruk.otp.answers;

import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.problem.SourceLocation;

/** The numbers of some rows, for a sentence. */
public final class RowNumbers {
    private static final int MANY = 10;

    private RowNumbers() {}

    /** With commas between; of many rows the first. */
    public static String of(List<SourceLocation> places) {
        String numbers = places.stream()
                .limit(MANY)
                .map(place -> Integer.toString(place.line()))
                .collect(Collectors.joining(", "));
        return places.size() > MANY ? numbers + " …" : numbers;
    }
}
