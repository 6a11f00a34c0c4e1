package se.sambruk.otp.content.profile.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEdit.Action;

/** Writes one change into a text. Used once, for a change that can be made. */
final class Change {
    private final String text;
    private final String lineBreak;
    private final List<String> order;
    private final ProfileEdit edit;

    /**
     * @param order of the keys at the top, for one that is not there yet
     */
    Change(String text, List<String> order, ProfileEdit edit) {
        this.text = text;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        this.order = order;
        this.edit = edit;
    }

    String made() {
        return within(Outline.of(text), 0);
    }

    private String within(Part holder, int depth) {
        String key = edit.path().get(depth);
        boolean last = depth == edit.path().size() - 1;
        if (holder instanceof Part.Items items) {
            int index = Integer.parseInt(key) - 1;
            Part held = items.items().get(index);
            if (!last) {
                return goesWith(held, depth) ? removed(items, index) : within(held, depth + 1);
            }
            return switch (edit.action()) {
                case REMOVE -> removed(items, index);
                case PUT -> replaced(held, value(), items.isFlow(), column(items.start()) + 2);
                case ADD -> added((Part.Items) held, value());
            };
        }
        Part.Entries entries = (Part.Entries) holder;
        Optional<Part.Entry> entry = entries.entry(key);
        if (entry.isEmpty()) {
            return put(entries, key, nested(depth + 1));
        }
        Part held = entry.get().value();
        if (!last) {
            if (held instanceof Part.Text) {
                return put(entries, entry.get(), nested(depth + 1));
            }
            return goesWith(held, depth) ? removed(entries, entry.get()) : within(held, depth + 1);
        }
        return switch (edit.action()) {
            case REMOVE -> removed(entries, entry.get());
            case PUT -> put(entries, entry.get(), value());
            case ADD ->
                held instanceof Part.Items items && !items.items().isEmpty()
                        ? added(items, value())
                        : put(entries, entry.get(), List.of(value()));
        };
    }

    private Object value() {
        return edit.value().orElseThrow();
    }

    /** The value as the rest of the path holds it. */
    private Object nested(int depth) {
        Object value = edit.action() == Action.ADD ? List.of(value()) : value();
        for (int i = edit.path().size() - 1; i >= depth; i--) {
            value = Map.of(edit.path().get(i), value);
        }
        return value;
    }

    /** Whether what is taken away is the only thing in what holds it, all the way down. */
    private boolean goesWith(Part held, int depth) {
        if (edit.action() != Action.REMOVE) {
            return false;
        }
        Part part = held;
        for (int i = depth + 1; i < edit.path().size(); i++) {
            if (part instanceof Part.Items items && items.items().size() == 1) {
                part = items.items().get(0);
            } else if (part instanceof Part.Entries entries && entries.entries().size() == 1) {
                part = entries.entries().get(0).value();
            } else {
                return false;
            }
        }
        return true;
    }

    private String added(Part.Items items, Object value) {
        if (items.isFlow()) {
            return inFlow(
                    items.end(), items.items().get(items.items().size() - 1).end(), Writing.flow(value));
        }
        return afterLine(items.end(), Writing.item(value, column(items.start())));
    }

    private String put(Part.Entries entries, String key, Object value) {
        if (entries.isFlow()) {
            String entry = Writing.flow(Map.of(key, value));
            String inner = entry.substring(1, entry.length() - 1);
            return entries.entries().isEmpty()
                    ? spliced(entries.start(), entries.end(), "{" + inner + "}")
                    : inFlow(
                            entries.end(),
                            entries.entries().get(entries.entries().size() - 1).end(),
                            inner);
        }
        int at = entries.end();
        int place = order.indexOf(key);
        if (column(entries.start()) == 0 && place >= 0) {
            // Not behind what it usually stands before.
            Optional<Part.Entry> before = entries.entries().stream()
                    .filter(other -> order.indexOf(other.key().value()) < place)
                    .reduce((first, second) -> second);
            if (before.isEmpty()) {
                List<String> lines = Writing.entry(key, value, 0);
                return spliced(entries.start(), entries.start(), String.join(lineBreak, lines) + lineBreak);
            }
            at = before.get().end();
        }
        return afterLine(at, Writing.entry(key, value, column(entries.start())));
    }

    private String put(Part.Entries entries, Part.Entry entry, Object value) {
        Part held = entry.value();
        int after = text.indexOf(':', entry.key().end()) + 1;
        int end = Math.max(
                after, held instanceof Part.Text nothing && nothing.value().isEmpty() ? after : held.end());
        return entries.isFlow()
                ? spliced(after, end, " " + Writing.flow(value))
                : written(after, end, value, column(entries.start()) + 2);
    }

    private String replaced(Part held, Object value, boolean flow, int indent) {
        return flow
                ? spliced(held.start(), held.end(), Writing.flow(value))
                : written(dash(held.start()) + 1, held.end(), value, indent);
    }

    /** Writes a value behind its key or dash; a comment that stands behind stays on that line. */
    private String written(int from, int to, Object value, int indent) {
        List<String> lines = Writing.lines(value, column(from) + 1, indent);
        String first = (lines.get(0).isEmpty() ? "" : " ") + lines.get(0);
        if (lines.size() == 1) {
            return spliced(from, to, first);
        }
        int line = lineEnd(to);
        String more = lineBreak + joined(lines.subList(1, lines.size()));
        return spliced(from, line, first + text.substring(to, line) + more);
    }

    private String removed(Part.Items items, int index) {
        Part item = items.items().get(index);
        if (!items.isFlow()) {
            int dash = dash(item.start());
            return isFirstOnLine(dash)
                    ? withoutLines(dash, item.end())
                    : spliced(item.start(), items.items().get(index + 1).start(), "");
        }
        List<int[]> spans =
                items.items().stream().map(i -> new int[] {i.start(), i.end()}).toList();
        return withoutFlow(spans, index);
    }

    private String removed(Part.Entries entries, Part.Entry entry) {
        int index = entries.entries().indexOf(entry);
        if (entries.isFlow()) {
            List<int[]> spans = entries.entries().stream()
                    .map(e -> new int[] {e.start(), e.end()})
                    .toList();
            return withoutFlow(spans, index);
        }
        if (isFirstOnLine(entry.start())) {
            return withoutLines(entry.start(), entry.end());
        }
        // The first key of an item stands behind the dash: the next one takes its place.
        int next = entries.entries().get(index + 1).start();
        return spliced(entry.start(), next, "");
    }

    private String withoutFlow(List<int[]> spans, int index) {
        boolean first = index == 0;
        int from = first ? spans.get(0)[0] : spans.get(index - 1)[1];
        int to = first && spans.size() > 1 ? spans.get(1)[0] : spans.get(index)[1];
        return spliced(from, to, "");
    }

    private boolean isFirstOnLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    private int dash(int at) {
        return text.lastIndexOf('-', at - 1);
    }

    private String withoutLines(int start, int end) {
        int from = lineStart(start);
        int to = lineEnd(end);
        return spliced(from, to == text.length() ? to : to + breakLength(to), "");
    }

    private String inFlow(int end, int last, String addition) {
        return spliced(last, last, ", " + addition);
    }

    private String afterLine(int end, List<String> lines) {
        int at = lineEnd(end);
        return spliced(at, at, lineBreak + joined(lines));
    }

    private String joined(List<String> lines) {
        return String.join(lineBreak, lines);
    }

    private String spliced(int from, int to, String written) {
        return text.substring(0, from) + written + text.substring(to);
    }

    private int column(int at) {
        return at - lineStart(at);
    }

    private int lineStart(int at) {
        return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int breakLength(int at) {
        return text.startsWith("\r\n", at) ? 2 : 1;
    }
}
