package se.sambruk.otp.shell.output;

import java.io.PrintStream;

/** Writes headings, facts and paragraphs for a person, within the width of the terminal. */
public final class Sheet {
    private static final int INDENT = 2;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[22m";

    private final PrintStream out;
    private final int width;
    private final boolean styled;
    private final int indent;

    /**
     * @param width in characters
     * @param styled whether the terminal knows bold
     */
    public Sheet(PrintStream out, int width, boolean styled) {
        this(out, width, styled, 0);
    }

    private Sheet(PrintStream out, int width, boolean styled, int indent) {
        this.out = out;
        this.width = width;
        this.styled = styled;
        this.indent = indent;
    }

    /** A sheet that writes to the same place, further in. */
    public Sheet indented() {
        return new Sheet(out, width, styled, indent + INDENT);
    }

    /** A sheet that writes to the same place, some characters further in. */
    public Sheet indented(int characters) {
        return new Sheet(out, width, styled, indent + characters);
    }

    /** How many characters a line can hold here. */
    public int width() {
        return width - indent;
    }

    /** An empty line and a heading. */
    public void heading(String text) {
        blank();
        strong(text);
    }

    /** A line that stands out. */
    public void strong(String text) {
        for (String line : Prose.lines(text, width())) {
            print(styled ? BOLD + line + PLAIN : line);
        }
    }

    public void paragraph(String text) {
        Prose.lines(text, width()).forEach(this::print);
    }

    /** A paragraph whose lines after the first are indented, so that where the next begins can be seen. */
    public void item(String text) {
        boolean first = true;
        for (String line : Prose.lines(text, width() - INDENT)) {
            print(first ? line : " ".repeat(INDENT) + line);
            first = false;
        }
    }

    /**
     * A label and what it stands for, beside each other.
     *
     * @param column where the text begins, so that several facts line up
     */
    public void fact(String label, String text, int column) {
        String name = label + " ".repeat(Math.max(1, column - label.length()));
        String margin = " ".repeat(name.length());
        boolean first = true;
        for (String line : Prose.lines(text, width() - name.length())) {
            print((first ? name : margin) + line);
            first = false;
        }
    }

    public void blank() {
        out.println();
    }

    private void print(String line) {
        out.println((" ".repeat(indent) + line).stripTrailing());
    }
}
