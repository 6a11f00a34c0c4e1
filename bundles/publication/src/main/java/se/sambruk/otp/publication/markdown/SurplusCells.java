package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The cells of a row of a pipe table that its table has no columns for. The parser drops them without a word; here they are put last in their
 * row again, as what they were written as, so that somebody hears of them.
 */
final class SurplusCells extends CustomNode {
    private final String written;

    private SurplusCells(String written) {
        this.written = written;
    }

    /** The cells as written, with the lines between them. */
    String written() {
        return written;
    }

    /**
     * Puts back what tables of a tree have lost.
     *
     * @param root a tree whose blocks know where they are written
     * @param markdown what the tree was parsed from
     */
    static void putBack(Node root, String markdown) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableBlock table) {
                rows(table, markdown);
            } else if (child instanceof Block) {
                putBack(child, markdown);
            }
        }
    }

    private static void rows(TableBlock table, String markdown) {
        int columns = count(table.getFirstChild().getFirstChild());
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                for (SourceSpan span : ((TableRow) row).getSourceSpans()) {
                    List<String> cells =
                            cells(markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
                    List<String> surplus = cells.subList(Math.min(columns, cells.size()), cells.size());
                    if (surplus.stream().anyMatch(cell -> !cell.isBlank())) {
                        row.appendChild(new SurplusCells(String.join("|", surplus)));
                    }
                }
            }
        }
    }

    private static int count(Node row) {
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }

    /** As the parser divides a row: at every line that no backslash stands before, be it within code or not. */
    private static List<String> cells(String row) {
        String inner = row.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = inner.startsWith("|") ? 1 : 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }
}
