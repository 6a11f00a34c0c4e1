package se.sambruk.otp.publication.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.api.text.LocalizedText;

/** Whether a variant is as easy to read as its audience needs, and if not, which sentences make it heavy. */
final class Readability {
    private static final int WORST = 5;
    private static final int LONGEST_SHOWN = 160;
    private static final BigDecimal LONG_WORDS = BigDecimal.valueOf(100);

    private final TextMeasureService measure;
    private final Remarks remarks;

    /**
     * A sentence and how much it weighs: LIX counted on it alone.
     */
    private record Heavy(String block, String text, BigDecimal weight) {}

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
                worst.get(0).block(),
                variant.audience().name(),
                LocalizedText.of(lix.toPlainString().replace('.', ','), lix.toPlainString()),
                target.getAsInt(),
                worst.stream()
                        .map(heavy -> heavy.block() + ": ”" + shown(heavy.text()) + "”")
                        .collect(Collectors.joining("; ")));
    }

    /** At least one: a variant without sentences weighs nothing. */
    private List<Heavy> worst(Variant variant) {
        List<Heavy> all = new ArrayList<>();
        variant.blocks().forEach(block -> sentences(block, all));
        return all.stream()
                .sorted(Comparator.comparing(Heavy::weight).reversed().thenComparing(Heavy::block))
                .limit(WORST)
                .toList();
    }

    private void sentences(VariantBlock block, List<Heavy> into) {
        for (String text : running(block)) {
            for (MeasuredSentence sentence : measure.sentences(text)) {
                BigDecimal weight = BigDecimal.valueOf(sentence.words())
                        .add(LONG_WORDS
                                .multiply(BigDecimal.valueOf(sentence.longWords()))
                                .divide(BigDecimal.valueOf(sentence.words()), 1, RoundingMode.HALF_UP));
                into.add(new Heavy(block.source(), text.substring(sentence.start(), sentence.end()), weight));
            }
        }
    }

    private static List<String> running(VariantBlock block) {
        List<String> texts = new ArrayList<>();
        for (Block part : block.blocks()) {
            if (part instanceof Paragraph || part instanceof ItemList) {
                texts.add(part.plainText());
            }
        }
        return texts;
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)).strip() + " …";
    }
}
