package se.sambruk.otp.shell.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/**
 * What a command tells of itself, in a person's language. Karaf would print the one text of an annotation, whoever reads it.
 */
public final class Help {
    private static final int WIDEST_COLUMN = 30;

    private final Syntax syntax;
    private final Locale locale;

    private Help(Syntax syntax, Locale locale) {
        this.syntax = syntax;
        this.locale = locale;
    }

    public static Help of(Syntax syntax, Locale locale) {
        return new Help(syntax, locale);
    }

    /** What the command does, in one line. */
    public String summary() {
        return text(syntax.key());
    }

    /** How the command is written, in one line. */
    String usage() {
        Stream<String> arguments = syntax.arguments().stream().map(this::named);
        Stream<String> flags = syntax.flags().stream()
                .map(flag -> (flag.required() ? named(flag) : "[" + named(flag) + "]")
                        + (flag.form() == Flag.Form.VALUES ? "…" : ""));
        return Stream.of(Stream.of(syntax.command()), arguments, flags)
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    /** Prints everything. */
    public void print(Sheet sheet) {
        sheet.strong(syntax.command());
        sheet.indented().paragraph(summary());
        if (Texts.has(syntax.key() + ".more")) {
            sheet.blank();
            sheet.indented().paragraph(text(syntax.key() + ".more"));
        }
        sheet.heading(text("help.usage"));
        sheet.indented().item(usage());
        int column = column();
        if (!syntax.arguments().isEmpty()) {
            sheet.heading(text("help.arguments"));
            syntax.arguments().forEach(argument -> sheet.indented()
                    .fact(text(argument.nameKey()), text(argument.textKey()), column));
        }
        sheet.heading(text("help.flags"));
        flags().forEach(flag -> sheet.indented().fact(named(flag), text(flag.textKey()), column));
        if (Texts.has(syntax.key() + ".example")) {
            sheet.heading(text("help.examples"));
            text(syntax.key() + ".example").lines().forEach(sheet.indented()::item);
        }
    }

    private List<Flag> flags() {
        return Stream.concat(syntax.flags().stream(), Stream.of(Flag.HELP)).toList();
    }

    private String named(Argument argument) {
        String name = "<" + text(argument.nameKey()) + ">" + (argument.many() ? "…" : "");
        return argument.required() ? name : "[" + name + "]";
    }

    private String named(Flag flag) {
        return flag.form() == Flag.Form.ALONE ? flag.name() : flag.name() + " <" + text(flag.valueKey()) + ">";
    }

    private int column() {
        int longest = Stream.concat(
                        syntax.arguments().stream().map(argument -> text(argument.nameKey())),
                        flags().stream().map(this::named))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(WIDEST_COLUMN, longest + 2);
    }

    private String text(String key) {
        return Texts.in(locale, key);
    }
}
