package se.sambruk.otp.publication.variant;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody wrote as Markdown where nothing reads it as such, so that the signs are shown as they are written. */
final class Signs {
    private static final String OF_MARKDOWN =
            "\\*\\*[^*]{1,60}\\*\\*|`[^`]{1,60}`|\\[[^\\[\\]]{0,60}]\\([^()\\s]{1,200}\\)"
                    + "|(?<!\\w)([*_])(?![\\s*_])[^*_]{1,60}(?<!\\s)\\1(?!\\w)|</?[a-zA-Z][^<>]{0,60}>";
    private static final Pattern MARKDOWN = Pattern.compile(OF_MARKDOWN);
    private static final Pattern MARKDOWN_OR_VARIABLE = Pattern.compile("\\{\\{[^{}]{1,60}}}|" + OF_MARKDOWN);

    private Signs() {}

    static Optional<String> ofMarkdown(String text) {
        return first(MARKDOWN, text);
    }

    static Optional<String> ofMarkdownOrVariable(String text) {
        return first(MARKDOWN_OR_VARIABLE, text);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(Matcher::group);
    }
}
