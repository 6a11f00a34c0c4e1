package se.sambruk.otp.assessment;

import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;

/** A document's texts, to look for something in. */
final class Dump {
    private Dump() {}

    static String of(Document document) {
        return document.title() + "\n" + document.notice() + "\n"
                + document.sections().stream().map(Dump::of).collect(Collectors.joining("\n"));
    }

    private static String of(Section section) {
        return section.title() + "\n"
                + section.blocks().stream().map(block -> block.plainText()).collect(Collectors.joining("\n")) + "\n"
                + section.sections().stream().map(Dump::of).collect(Collectors.joining("\n"));
    }
}
