package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.MapShape;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** How packs and profiles write what they say to the rules for requirement texts. */
public final class LintShapes {
    /** That something which a rule finds is meant. */
    public static final ObjectShape SUPPRESSION = ObjectShape.of(
            required("rule", Shapes.form("OTP-1372", RuleDescriptor::isValidId, "R05")),
            required("requirement", Forms.requirementId()),
            optional("text", Shapes.text()),
            required("because", Shapes.text()));

    private static final ObjectShape WORD = ObjectShape.of(
            required("word", Shapes.line()), optional("instead", Shapes.line()), optional("note", Shapes.line()));

    /** Words by the list that they are added to. */
    static final Shape WORD_LISTS = new MapShape("OTP-1371", WordList::isValidName, "vague", new WordsShape());

    private LintShapes() {}

    /** A word alone, or with what should stand instead and why. */
    private static final class WordShape implements Shape {
        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return node instanceof Scalar
                    ? Shapes.line().read(node, scope).map(word -> Map.of("word", word))
                    : WORD.read(node, scope);
        }

        @Override
        public String example() {
            return "{word: smidig, instead: hur många steg som räcker}";
        }
    }

    /** Words of one list, none of them twice. */
    private static final class WordsShape implements Shape {
        private final Shape words = Shapes.list(new WordShape());

        @Override
        public Optional<Object> read(Node node, Scope scope) {
            Optional<Object> read = words.read(node, scope);
            if (node instanceof Sequence list) {
                Map<String, Node> seen = new HashMap<>();
                for (Node item : list.items()) {
                    word(item).ifPresent(word -> {
                        Node first = seen.putIfAbsent(word.toLowerCase(Locale.ROOT), item);
                        if (first != null) {
                            scope.error(item, "OTP-1373", word, Integer.toString(first.line()));
                        }
                    });
                }
            }
            return read;
        }

        private static Optional<String> word(Node item) {
            if (item instanceof Scalar word) {
                return word.isEmpty()
                        ? Optional.empty()
                        : Optional.of(word.text().strip());
            }
            return item instanceof Mapping mapping
                    ? mapping.text("word").map(word -> word.text().strip())
                    : Optional.empty();
        }

        @Override
        public String example() {
            return "[" + new WordShape().example() + "]";
        }
    }

    /** The word lists of a mapping that has been read, in the order in which they are written. */
    static List<WordList> wordLists(Object tree) {
        List<WordList> lists = new ArrayList<>();
        ((Map<?, ?>) tree).forEach((name, words) -> lists.add(WordList.fromTree(Map.of("name", name, "words", words))));
        return lists;
    }
}
