package se.sambruk.otp.rules.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Quantity;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.BySentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R36: a least turnover of more than twice the contract's value, or one of which nobody can tell, as the value is not stated. */
public final class Turnover extends TextRule {
    private static final WordFile TURNOVER = WordFile.named("turnover");
    private static final int NEAR = 5;
    private static final BigDecimal TWICE = new BigDecimal(2);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> MONEY = Set.of("kronor", "kr", "krona", "sek");

    public Turnover() {
        super("R36", Law.TURNOVER, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(TURNOVER);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind == RequirementKind.QUALIFICATION || kind == RequirementKind.MANDATORY;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Match> turnovers = look.words(TURNOVER);
        if (turnovers.isEmpty() || isReasoned(look)) {
            return;
        }
        List<Match> values = TURNOVER.in("values", analysis);
        BySentence valued = BySentence.of(values, analysis);
        BySentence multiplied = BySentence.of(TURNOVER.in("times", analysis), analysis);
        int seen = -1;
        for (Match match : turnovers) {
            Sentence sentence = analysis.sentenceOf(match.first()).orElse(null);
            boolean again = sentence != null && sentence.first() == seen;
            if (sentence == null || again || analysis.token(match.first()).isQuoted()) {
                continue;
            }
            // Another mention in the same sentence is of the same amounts.
            seen = sentence.first();
            Optional<Times> times = times(analysis, sentence, valued.in(sentence), multiplied.in(sentence));
            if (times.isPresent()) {
                if (times.get().many().compareTo(TWICE) > 0) {
                    draft(look, times.get().first(), times.get().last())
                            .message(
                                    "times",
                                    look.analysis()
                                            .written(
                                                    times.get().first(),
                                                    times.get().last()))
                            .fixed("två gånger", "fix.times")
                            .add();
                }
                return;
            }
            Optional<Least> least = least(analysis, match, sentence);
            if (least.isPresent()) {
                compare(look, values, least.get());
                return;
            }
        }
    }

    /** Some times the value. */
    private record Times(BigDecimal many, int first, int last) {}

    /** The turnover that is demanded at least; without an amount where that is put in later. */
    private record Least(Optional<BigDecimal> amount, int first, int last) {}

    private static void compare(Look look, List<Match> values, Least least) {
        Analysis analysis = look.analysis();
        if (values.isEmpty()) {
            draft(look, least.first(), least.last())
                    .message("unstated", analysis.written(least.first(), least.last()))
                    .add();
            return;
        }
        Optional<BigDecimal> value = value(analysis, values, least);
        if (value.isPresent() && least.amount().isPresent()) {
            BigDecimal most = value.get().multiply(TWICE);
            if (least.amount().get().compareTo(most) > 0) {
                draft(look, least.first(), least.last())
                        .message(
                                "above",
                                analysis.written(least.first(), least.last()),
                                written(most),
                                written(value.get()))
                        .fixed(written(most), "fix", written(most))
                        .add();
            }
        }
    }

    private static Draft draft(Look look, int first, int last) {
        return look.at(first, last).severity(look.errorInFull()).basis(look.under(Law.TURNOVER));
    }

    private static String written(BigDecimal kronor) {
        DecimalFormatSymbols swedish = new DecimalFormatSymbols(Locale.ROOT);
        swedish.setGroupingSeparator(' ');
        return new DecimalFormat("#,##0", swedish).format(kronor.setScale(0, RoundingMode.HALF_UP)) + " kronor";
    }

    /** Special reasons, in the text or in the rationale. */
    private static boolean isReasoned(Look look) {
        return Stream.concat(
                        Stream.of(look.analysis()),
                        look.requirement().text(RequirementField.RATIONALE.name()).map(CheckedText::text).stream()
                                .map(Analyses::of))
                .anyMatch(analysis -> !TURNOVER.in("reasons", analysis).isEmpty());
    }

    /** "tre gånger kontraktets värde", "300 procent av kontraktsvärdet". */
    private static Optional<Times> times(
            Analysis analysis, Sentence sentence, List<Match> values, List<Match> multiplied) {
        TreeSet<Integer> places = new TreeSet<>();
        values.forEach(value -> places.add(value.first()));
        for (Match match : multiplied) {
            if (isNear(places, match.last())) {
                BigDecimal many = Stream.of("0.5", "1", "2", "2.5", "3", "4", "5", "6", "8", "10")
                        .filter(match.entry()::is)
                        .map(BigDecimal::new)
                        .findFirst()
                        .orElseThrow();
                return Optional.of(new Times(many, match.first(), match.last()));
            }
        }
        for (Quantity amount : analysis.quantities(sentence)) {
            if (amount.dimension().equals("share") && isNear(places, amount.last())) {
                return Optional.of(new Times(
                        amount.value().divide(HUNDRED, 4, RoundingMode.HALF_UP), amount.first(), amount.last()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(TreeSet<Integer> places, int last) {
        Integer next = places.higher(last);
        return next != null && next <= last + NEAR;
    }

    /** The first amount of money after the word, or before it in its sentence; what is put in later counts as one. */
    private static Optional<Least> least(Analysis analysis, Match turnover, Sentence sentence) {
        Optional<Least> before = Optional.empty();
        for (Quantity amount : analysis.quantities(sentence)) {
            boolean money = amount.dimension().equals("money") && amount.bound() != Quantity.Bound.MOST;
            if (money && amount.first() > turnover.last()) {
                return Optional.of(new Least(Optional.of(amount.value()), amount.first(), amount.last()));
            }
            if (money) {
                before = Optional.of(new Least(Optional.of(amount.value()), amount.first(), amount.last()));
            }
        }
        for (int i = turnover.last() + 1; i < sentence.last(); i++) {
            if (analysis.token(i).kind() == TokenKind.PARAMETER && MONEY.contains(analysis.word(i + 1))) {
                return Optional.of(new Least(Optional.empty(), i, i + 1));
            }
        }
        return before;
    }

    /** The amount of money that stands by the value; empty where it stands elsewhere, or is put in later. */
    private static Optional<BigDecimal> value(Analysis analysis, List<Match> values, Least least) {
        Optional<BigDecimal> nearest = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (Quantity amount : analysis.quantities()) {
            if (!amount.dimension().equals("money") || amount.first() == least.first()) {
                continue;
            }
            for (Match value : values) {
                int apart = Math.min(Math.abs(amount.first() - value.last()), Math.abs(value.first() - amount.last()));
                if (apart < distance) {
                    distance = apart;
                    nearest = Optional.of(amount.value());
                }
            }
        }
        return nearest;
    }
}
