package se.sambruk.otp.format.xlsx;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import java.util.List;
import se.sambruk.otp.testkit.Samples;

/** Texts of all kinds, most of them put together from what has broken programs. Never empty. */
public class AwkwardTexts extends Generator<String> {
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "'",
            "\"",
            "&",
            "<",
            ">",
            "]]>",
            "_x0041_",
            "_x",
            "_x000D_",
            "&amp;",
            "&P",
            "&L",
            "{{x}}",
            "{0}",
            ",",
            ";",
            "*",
            "?",
            "~",
            " ",
            "  ",
            "\u0000",
            "\u0001",
            "\u000b",
            "\u007f",
            "\u0085",
            "\u2028",
            "\ufffe",
            "\uffff",
            "\ud83c\uddf8",
            "å",
            "Ö",
            "e\u0301",
            "SUM(A1)",
            "1e9",
            "Ja",
            "Nej",
            "Saknas",
            "</t></is></c>",
            "<f>1</f>",
            "#REF!",
            "DDE",
            "http://exempel.invalid");

    public AwkwardTexts() {
        super(String.class);
    }

    @Override
    public String generate(SourceOfRandomness random, GenerationStatus status) {
        if (random.nextInt(5) == 0) {
            return random.choose(Samples.unusualTexts());
        }
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(4) == 0) {
                text.append(character(random));
            } else {
                text.append(random.choose(PIECES));
            }
        }
        return text.toString();
    }

    /** Half a surrogate pair is no text: no specification can hold it. */
    private static char character(SourceOfRandomness random) {
        char c = (char) random.nextInt(0, 0xffff);
        return Character.isSurrogate(c) ? '\ufffd' : c;
    }
}
