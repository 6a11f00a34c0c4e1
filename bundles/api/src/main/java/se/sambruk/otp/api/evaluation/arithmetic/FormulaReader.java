package se.sambruk.otp.api.evaluation.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import se.sambruk.otp.api.evaluation.arithmetic.Formula.Node;

/** Reads a formula by recursive descent: sums of products of powers. Used once. */
final class FormulaReader {
    private static final char SIGMA = 'Σ';

    private final String text;
    private final Set<String> symbols;
    private int at;
    private int depth;

    FormulaReader(String text, Set<String> symbols) {
        this.text = text;
        this.symbols = symbols;
    }

    Node read() {
        Node whole = sum();
        if (at < text.length()) {
            throw fault("an operator");
        }
        return whole;
    }

    private Node sum() {
        if (++depth > Formula.DEEPEST) {
            throw new IllegalArgumentException("a formula has at most " + Formula.DEEPEST + " levels");
        }
        Node left = product();
        while (true) {
            if (accept('+')) {
                left = both(left, product(), Exact::plus);
            } else if (accept('−') || accept('-')) {
                left = both(left, product(), Exact::minus);
            } else {
                depth--;
                return left;
            }
        }
    }

    private Node product() {
        Node left = signed();
        while (true) {
            if (accept('·') || accept('*') || accept('×')) {
                left = both(left, signed(), Exact::times);
            } else if (accept('/') || accept('÷')) {
                left = both(left, signed(), Exact::dividedBy);
            } else {
                return left;
            }
        }
    }

    private Node signed() {
        boolean negative = accept('−') || accept('-');
        Node power = power();
        return negative ? numbers -> power.value(numbers).negated() : power;
    }

    private Node power() {
        Node base = primary();
        if (!accept('^')) {
            return base;
        }
        Node exponent = primary();
        return numbers -> base.value(numbers).power(whole(exponent.value(numbers)));
    }

    private static int whole(Exact exponent) {
        try {
            return exponent.decimal().orElseThrow(ArithmeticException::new).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an exponent is a whole number", e);
        }
    }

    private static Node both(Node left, Node right, BinaryOperator<Exact> operation) {
        return numbers -> operation.apply(left.value(numbers), right.value(numbers));
    }

    private Node primary() {
        skip();
        if (accept('(')) {
            Node inner = sum();
            expect(')');
            return inner;
        }
        if (accept(SIGMA)) {
            boolean enclosed = accept('(');
            String symbol = symbol();
            if (enclosed) {
                expect(')');
            }
            return numbers -> all(numbers, symbol).stream().reduce(Exact.ZERO, Exact::plus);
        }
        if (at < text.length() && isDigit(text.charAt(at))) {
            Exact number = number();
            return numbers -> number;
        }
        String word = word();
        if (word.equals("min")) {
            return choice(Exact::min);
        }
        if (word.equals("max")) {
            return choice(Exact::max);
        }
        symbols.add(word);
        return numbers -> one(numbers, word);
    }

    private Node choice(BinaryOperator<Exact> choose) {
        expect('(');
        List<Node> choices = new ArrayList<>();
        do {
            choices.add(sum());
        } while (accept(';'));
        expect(')');
        return numbers -> choices.stream()
                .map(choice -> choice.value(numbers))
                .reduce(choose)
                .orElseThrow();
    }

    private static List<Exact> all(Map<String, List<Exact>> numbers, String symbol) {
        List<Exact> known = numbers.get(symbol);
        return known == null ? List.of() : known;
    }

    private static Exact one(Map<String, List<Exact>> numbers, String symbol) {
        List<Exact> known = all(numbers, symbol);
        if (known.size() != 1) {
            throw new IllegalArgumentException(symbol + " has " + known.size() + " numbers, and stands for one");
        }
        return known.get(0);
    }

    private String symbol() {
        String word = word();
        if (!Formula.isSymbol(word)) {
            throw new IllegalArgumentException(word + " cannot be a symbol");
        }
        symbols.add(word);
        return word;
    }

    private String word() {
        skip();
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at), at == start)) {
            at++;
        }
        if (at == start) {
            throw fault("a number, a symbol or a parenthesis");
        }
        return text.substring(start, at);
    }

    private static boolean isWordPart(char c, boolean first) {
        return c != SIGMA && (Character.isLetter(c) || !first && (isDigit(c) || c == '_'));
    }

    private Exact number() {
        int start = at;
        digits();
        if (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.')) {
            at++;
            int decimals = at;
            digits();
            if (at == decimals) {
                throw fault("a digit");
            }
        }
        return Exact.of(new BigDecimal(text.substring(start, at).replace(',', '.')));
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean accept(char c) {
        skip();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            skip();
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw fault("\"" + c + "\"");
        }
    }

    private IllegalArgumentException fault(String expected) {
        return new IllegalArgumentException(
                "the formula \"" + text + "\" should have " + expected + " at character " + (at + 1));
    }
}
