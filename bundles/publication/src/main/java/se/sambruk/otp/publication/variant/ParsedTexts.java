package se.sambruk.otp.publication.variant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.publication.markdown.MarkdownText;

/** The Markdown of a set, each text parsed once for all its readers. Thread-safe. */
final class ParsedTexts {
    private final Map<String, MarkdownText> blocks = new ConcurrentHashMap<>();
    private final Map<String, MarkdownText> lines = new ConcurrentHashMap<>();

    MarkdownText blocks(String markdown) {
        return blocks.computeIfAbsent(markdown, MarkdownText::blocks);
    }

    MarkdownText line(String markdown) {
        return lines.computeIfAbsent(markdown, MarkdownText::line);
    }
}
