package se.sambruk.otp.format.markdown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.testkit.Samples;

/** What a parser of others reads in our Markdown. */
final class Parsed {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    final ExportReport report;
    final String written;
    final Node tree;

    private Parsed(ExportReport report, String written) {
        this.report = report;
        this.written = written;
        this.tree = PARSER.parse(written);
    }

    static Parsed of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExportReport report = new MarkdownFormat()
                    .write(document, ExportContext.of(Locale.forLanguageTag("sv-SE"), Samples.DATE), out);
            return new Parsed(report, out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text(tree);
    }

    static String text(String markdown) {
        return text(PARSER.parse(markdown));
    }

    private static String text(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                out.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                out.append(html.getLiteral().equals("<br>") ? "\n" : "");
            }

            @Override
            public void visit(SoftLineBreak line) {
                out.append('\n');
            }

            @Override
            public void visit(HardLineBreak line) {
                out.append('\n');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                out.append('\n');
            }

            @Override
            public void visit(Heading heading) {
                visitChildren(heading);
                out.append('\n');
            }

            @Override
            public void visit(ListItem item) {
                visitChildren(item);
                out.append('\n');
            }

            @Override
            public void visit(CustomNode node) {
                visitChildren(node);
                if (node instanceof TableCell) {
                    out.append('\t');
                } else if (node instanceof TableRow) {
                    out.append('\n');
                }
            }
        });
        return out.toString();
    }

    /** Each list, and each of its items with what it says by itself, before those within. */
    List<String> lists() {
        List<String> found = new ArrayList<>();
        lists(tree, found);
        return found;
    }

    private static void lists(Node node, List<String> into) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock) {
                into.add(child instanceof OrderedList ? "ol" : "ul");
                lists(child, into);
                into.add("end");
            } else if (child instanceof ListItem) {
                StringBuilder said = new StringBuilder();
                for (Node part = child.getFirstChild(); part != null; part = part.getNext()) {
                    said.append(part instanceof ListBlock ? "" : text(part));
                }
                into.add("li "
                        + said.toString()
                                .replaceAll("[\\s\u2028\u2029\u0085]+", " ")
                                .strip());
                lists(child, into);
            }
        }
    }

    /** How many of a kind the parser found. */
    int count(Class<? extends Node> kind) {
        return count(tree, kind);
    }

    private static int count(Node node, Class<? extends Node> kind) {
        int count = kind.isInstance(node) ? 1 : 0;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            count += count(child, kind);
        }
        return count;
    }

    int tables() {
        return count(TableBlock.class);
    }
}
