package se.sambruk.otp.answers;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.testkit.Samples;

/** Any specification and what a supplier answers to it. */
public final class AnyAnswers extends Generator<AnyAnswers.Case> {
    private static final String[] PIECES = {
        "=",
        "+1",
        "-",
        "@",
        "'",
        "\"",
        "&",
        "<",
        ">",
        "]]>",
        "_x0041_",
        "_x000D_",
        "å",
        "Ö",
        "e\u0301",
        "\ud83c\uddf8",
        "Ja",
        "Nej",
        ";",
        "\n",
        "\t",
        " ",
        "\u00a0",
        "#REF!",
        "SUM(A1)",
        "1,5",
        "text",
        "cmd|' /C calc'!A0"
    };

    /**
     * @param given what is written in each row: the answer, and in normal form what it is
     */
    record Case(
            Specification issued,
            Map<Integer, String> written,
            Map<Integer, String> values,
            Map<Integer, String> comments) {
        /** How many rows there are. */
        int rows() {
            return issued.requirements().size();
        }

        Bid filled() {
            Bid bid = new Bid(issued);
            written.forEach(bid::answer);
            comments.forEach(bid::comment);
            return bid;
        }

        @Override
        public String toString() {
            return rows() + " rows, " + written + " " + comments;
        }
    }

    public AnyAnswers() {
        super(Case.class);
    }

    @Override
    public Case generate(SourceOfRandomness random, GenerationStatus status) {
        int rows = 1 + random.nextInt(12);
        List<Requirement> requirements = new ArrayList<>();
        Map<Integer, String> written = new LinkedHashMap<>();
        Map<Integer, String> values = new LinkedHashMap<>();
        Map<Integer, String> comments = new LinkedHashMap<>();
        for (int row = 2; row < rows + 2; row++) {
            Response response = response(random);
            requirements.add(Samples.requirement(
                            Specs.id(row), RequirementKind.values()[random.nextInt(RequirementKind.values().length)])
                    .set(RequirementField.RESPONSE, response)
                    .set(RequirementField.TITLE, text(random))
                    .set(RequirementField.TEXT, "Krav " + row + ": " + text(random))
                    .build());
            if (response.type() != ResponseType.NONE && random.nextBoolean()) {
                answer(response, row, random, written, values);
                if (random.nextBoolean()) {
                    comments.put(row, text(random));
                }
            }
        }
        return new Case(
                Specs.of(Samples.procurement("prov").build(), requirements.toArray(Requirement[]::new)),
                written,
                values,
                comments);
    }

    private static void answer(
            Response response,
            int row,
            SourceOfRandomness random,
            Map<Integer, String> written,
            Map<Integer, String> values) {
        switch (response.type()) {
            case YES_NO -> {
                boolean yes = random.nextBoolean();
                written.put(row, random.choose(yes ? List.of("Ja", "JA", "yes") : List.of("Nej", "nej.", "No")));
                values.put(row, yes ? "yes" : "no");
            }
            case VALUE -> {
                BigDecimal value =
                        new BigDecimal(random.nextLong(-99_999_999L, 99_999_999L)).movePointLeft(random.nextInt(4));
                written.put(row, value.toPlainString().replace('.', ','));
                values.put(row, WrittenQuantity.normal(value));
            }
            case CHOICE -> {
                String choice = random.choose(response.choices());
                written.put(row, choice);
                values.put(row, choice);
            }
            case TEXT, ATTACHMENT -> {
                String text = "Svar " + text(random) + ".";
                written.put(row, text);
                values.put(row, text);
            }
            case NONE -> throw new AssertionError(response);
        }
    }

    private static Response response(SourceOfRandomness random) {
        ResponseType type = ResponseType.values()[random.nextInt(ResponseType.values().length)];
        if (type == ResponseType.CHOICE) {
            return Response.choice(List.of("första " + text(random).strip() + ".", "andra"));
        }
        Response response = Response.of(type);
        return type == ResponseType.NONE || random.nextBoolean()
                ? response
                : response.with(ResponseSupplement.DESCRIPTION);
    }

    /** What a cell can hold, with something to see at both ends. */
    private static String text(SourceOfRandomness random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append("t").toString();
    }
}
