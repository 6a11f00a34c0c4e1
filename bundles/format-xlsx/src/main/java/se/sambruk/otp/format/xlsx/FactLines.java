package se.sambruk.otp.format.xlsx;

import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.TextSheet;

/** Which procurement and document a workbook belongs to, a line for each fact that there is. */
public final class FactLines {
    private FactLines() {}

    /**
     * @param published the hash of the published specification
     */
    public static void write(
            TextSheet page, ProcurementFacts procurement, DocumentFacts document, ContentHash published, Texts texts) {
        Buyer buyer = procurement.buyer();
        fact(
                page,
                texts,
                "buyer",
                buyer.organizationNumber().isEmpty()
                        ? buyer.name()
                        : texts.get("instruction.buyer", buyer.name(), buyer.organizationNumber()));
        fact(page, texts, "procurement", procurement.title());
        fact(page, texts, "case", procurement.caseNumber());
        fact(
                page,
                texts,
                "document",
                document.identity().isEmpty() ? document.title() : document.title() + " " + document.identity());
        fact(page, texts, "version", document.version());
        fact(page, texts, "status", document.status());
        fact(page, texts, "fingerprint", texts.get("instruction.fact.fingerprint.value", published.abbreviated()));
        fact(
                page,
                texts,
                "deadline",
                document.responseDeadline().map(texts::day).orElse(texts.get("instruction.fact.deadline.unknown")));
    }

    private static void fact(TextSheet page, Texts texts, String key, String value) {
        if (!value.isEmpty()) {
            page.row(Look.LABEL, Look.BODY, texts.get("instruction.fact." + key), value);
        }
    }
}
