package se.sambruk.otp.publication.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.api.text.LocalizedText;

/** Whether a variant is as easy to read as its audience needs, and if not, which sentences make it heavy. */
final class Readability {
    private static final int WORST = 5;
    private static final int LONGEST_SHOWN = 160;
    private static final double LONG_WORDS = 100;

    private final TextMeasureService measure;
    private final Remarks remarks;
    /**
     * A sentence, and the LIX that there would be without it: the lower, the more it adds.
     */
    private record Heavy(VariantBlock block, MeasuredSentence sentence, double without) {
        private String source() {
            return block.source();
        }

        private String text() {
            return block.running().substring(sentence.start(), sentence.end());
        }
    }

    Readability(TextMeasureService measure, Remarks remarks) {
        this.measure = measure;
        this.remarks = remarks;
    }

    void check(Variant variant) {
        OptionalInt target = variant.audience().lix();
        if (target.isEmpty() || !variant.measure().isHeavierThan(target.getAsInt())) {
            return;
        }
        BigDecimal lix = variant.measure().lix().orElseThrow();
        List<Heavy> worst = worst(variant);
        remarks.ofText(
                FindingSeverity.WARNING,
                "OTP-4610",
                variant.publication().id(),
                variant.audience().id(),
                worst.get(0).source(),
                variant.audience().name(),
                LocalizedText.of(lix.toPlainString().replace('.', ','), lix.toPlainString()),
                target.getAsInt(),
                worst.stream()
                        .map(heavy -> heavy.source() + ": ”" + shown(heavy.text()) + "”")
                        .collect(Collectors.joining("; ")));
    }

    /** At least one: a variant without sentences weighs nothing. */
    private List<Heavy> worst(Variant variant) {
        List<Heavy> all = new ArrayList<>();
        variant.blocks().forEach(block -> sentences(block, variant.measure(), all));
        return all.stream()
                .sorted(Comparator.comparing(Heavy::without).thenComparing(Heavy::source))
                .limit(WORST)
                .toList();
    }

    private void sentences(VariantBlock block, TextMeasure whole, List<Heavy> into) {
        for (MeasuredSentence sentence : measure.sentences(block.running())) {
            into.add(new Heavy(block, sentence, without(sentence, whole)));
        }
    }

    /** A short sentence of one long word makes the others seem shorter, and so adds little however heavy the word is. */
    private static double without(MeasuredSentence sentence, TextMeasure whole) {
        double words = whole.words() - sentence.words();
        return words == 0
                ? 0
                : words / (whole.sentences() - 1) + LONG_WORDS * (whole.longWords() - sentence.longWords()) / words;
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)).strip() + " …";
    }
}
