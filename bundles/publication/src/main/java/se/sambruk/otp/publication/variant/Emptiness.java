package se.sambruk.otp.publication.variant;

import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.publication.PublicationSet.Key;

/** Tells of what stands in a variant and says nothing there. Used by one thread. */
final class Emptiness {
    private final Reader reader;
    private final Findings findings;

    Emptiness(Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
    }

    /**
     * @param rendered what a block has become
     */
    void check(Rendered rendered, Key author) {
        if (!rendered.saysAnything()) {
            findings.audience(
                    Fault.UNSAID, author, author.id(), reader.audience().name());
        }
        for (Block block : rendered.blocks()) {
            if (block instanceof Table table && table.rows().isEmpty()) {
                findings.all(Fault.NO_ROWS, author, name(table));
            }
        }
    }

    private static String name(Table table) {
        return table.caption().orElseGet(() -> table.plainText().strip().replaceAll("\\s*[\\t\\n]\\s*", ", "));
    }
}
