package se.sambruk.otp.pack.xlsx.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How values of several parts stand in one cell: a value on each line, its parts divided by bars. The last part takes the rest of
 * its line, bars and all; a line that begins with a bar continues it. In the other parts a bar is written {@code \|}.
 *
 * @param parts in their order
 * @param phrases whether the first part may have blanks in it, as in {@code 22 §}; where it may not, a blank can be meant as a bar
 */
public record Items(List<Part> parts, boolean phrases) {
    public Items(List<Part> parts) {
        this(parts, false);
    }

    /**
     * A part of each value.
     *
     * @param key in files
     * @param words the closed list it is from, if it is
     */
    public record Part(String key, Optional<Vocabulary> words, boolean required) {
        static Part required(String key) {
            return new Part(key, Optional.empty(), true);
        }

        static Part optional(String key) {
            return new Part(key, Optional.empty(), false);
        }

        static Part required(String key, Vocabulary words) {
            return new Part(key, Optional.of(words), true);
        }

        static Part optional(String key, Vocabulary words) {
            return new Part(key, Optional.of(words), false);
        }
    }

    /** One value: the texts of its parts, as many as were written. */
    public record Item(String line, List<String> texts) {}

    static Items of(Part... parts) {
        return new Items(List.of(parts));
    }

    /** Values whose first part may have blanks in it. */
    static Items ofPhrases(Part... parts) {
        return new Items(List.of(parts), true);
    }

    /** The values of a cell. Empty lines between them do not count. */
    public List<Item> parse(String cell) {
        List<Item> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (String line : cell.split("\n", -1)) {
            if (FormTexts.strip(line).startsWith("|") && item.length() > 0) {
                String rest = line.substring(line.indexOf('|') + 1);
                item.append('\n').append(rest.startsWith(" ") ? rest.substring(1) : rest);
            } else {
                add(item, items);
                item.append(line);
            }
        }
        add(item, items);
        return items;
    }

    private void add(StringBuilder text, List<Item> items) {
        String whole = text.toString();
        text.setLength(0);
        if (!FormTexts.strip(whole).isEmpty()) {
            items.add(item(whole));
        }
    }

    /** One value, its continued lines put together. */
    public Item item(String text) {
        return new Item(text, split(text, parts.size()));
    }

    /** At most so many parts, the last with all that is left. */
    static List<String> split(String text, int most) {
        List<String> found = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (found.size() == most - 1) {
                part.append(text, i, text.length());
                break;
            } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                part.append('|');
                i++;
            } else if (c == '|') {
                found.add(FormTexts.strip(part.toString()));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        found.add(FormTexts.strip(part.toString()));
        return found;
    }
}
