package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/**
 * Two wordings of one thing, with the words that the other does not have set in bold, so that a reader of a long text need not hunt for them. What is
 * plain text goes in; where nearly all is another text nothing is marked, as that would help nobody. Pure.
 *
 * @param before with the words that go marked
 * @param after with the words that come marked
 */
record Marked(List<Block> before, List<Block> after) {
    private static final Pattern WORDS = Pattern.compile("\\S+|\\s+");
    /** Beyond this many pairs of words, two long texts, finding out would take too long. */
    private static final long MOST_PAIRS = 4_000_000;
    /** One word in so many must be in both. */
    private static final int SHARED = 3;

    static Marked of(List<Block> before, List<Block> after) {
        List<String> one = words(before);
        List<String> other = words(after);
        if ((long) one.size() * other.size() > MOST_PAIRS) {
            return new Marked(before, after);
        }
        BitSet keptBefore = new BitSet();
        BitSet keptAfter = new BitSet();
        common(one, other, keptBefore, keptAfter);
        if (keptBefore.cardinality() * SHARED < Math.max(one.size(), other.size())) {
            return new Marked(before, after);
        }
        return new Marked(marked(before, keptBefore), marked(after, keptAfter));
    }

    /** The same for what is told in lines whose order counts: each line is marked whole where the other has another in its place. */
    static Marked lines(List<Block> before, List<Block> after) {
        if (before.size() == 1 && after.size() == 1) {
            return of(before, after);
        }
        return new Marked(lined(before, after), lined(after, before));
    }

    private static List<Block> lined(List<Block> blocks, List<Block> others) {
        List<Block> marked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).plainText();
            boolean isSame = i < others.size() && others.get(i).plainText().equals(text);
            marked.add(
                    isSame || !(blocks.get(i) instanceof Paragraph)
                            ? blocks.get(i)
                            : Paragraph.of(List.of(Span.of(text, Span.Style.STRONG))));
        }
        return marked;
    }

    private static List<String> words(List<Block> blocks) {
        List<String> words = new ArrayList<>();
        paragraphs(blocks).forEach(paragraph -> tokens(paragraph.plainText()).stream()
                .filter(token -> !token.isBlank())
                .forEach(words::add));
        return words;
    }

    private static List<Paragraph> paragraphs(List<Block> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                paragraphs.add(paragraph);
            } else if (block instanceof ItemList list) {
                paragraphs.addAll(list.items());
            }
        }
        return paragraphs;
    }

    private static List<String> tokens(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The longest run of words, with gaps, that both have. */
    private static void common(List<String> one, List<String> other, BitSet keptBefore, BitSet keptAfter) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                keptBefore.set(i++);
                keptAfter.set(j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Block> marked(List<Block> blocks, BitSet kept) {
        int[] at = {0};
        List<Block> marked = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                marked.add(marked(paragraph, kept, at));
            } else if (block instanceof ItemList list) {
                List<Paragraph> items = new ArrayList<>();
                list.items().forEach(item -> items.add(marked(item, kept, at)));
                marked.add(list.isNumbered() ? ItemList.numbered(items) : ItemList.bulleted(items));
            } else {
                marked.add(block);
            }
        }
        return marked;
    }

    private static Paragraph marked(Paragraph paragraph, BitSet kept, int[] at) {
        List<Span> spans = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        String space = "";
        boolean bold = false;
        for (String token : tokens(paragraph.plainText())) {
            if (token.isBlank()) {
                space += token;
                continue;
            }
            boolean isBold = !kept.get(at[0]++);
            if (isBold && !bold) {
                run.append(space);
                add(spans, run, false);
            } else if (bold && !isBold) {
                add(spans, run, true);
                run.append(space);
            } else {
                run.append(space);
            }
            bold = isBold;
            space = "";
            run.append(token);
        }
        add(spans, run, bold);
        add(spans, run.append(space), false);
        return spans.isEmpty() ? paragraph : Paragraph.of(spans);
    }

    private static void add(List<Span> spans, StringBuilder run, boolean bold) {
        if (run.length() > 0) {
            spans.add(bold ? Span.of(run.toString(), Span.Style.STRONG) : Span.of(run.toString()));
            run.setLength(0);
        }
    }
}
