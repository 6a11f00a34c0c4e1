package se.sambruk.otp.tenders;

import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.TenderFile;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.api.tender.TenderSupplier;

/** The bodies and files of entries about tenders. */
final class Bodies {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> TYPES = Map.of("xlsx", WORKBOOK, "pdf", "application/pdf");

    private Bodies() {}

    static Map<String, Object> of(TenderSupplier supplier) {
        return new TreeWriter()
                .put("name", supplier.name())
                .putText("organization-number", supplier.organizationNumber())
                .done();
    }

    static Map<String, Object> of(TenderFile file) {
        return new TreeWriter()
                .put("name", file.name())
                .put("kind", file.kind())
                .put("sha256", file.sha256())
                .done();
    }

    static NewAttachment original(GivenFile file) {
        String name = file.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return NewAttachment.of(name, TYPES.getOrDefault(extension, "application/octet-stream"), file.bytes());
    }

    static NewAttachment reading(String name, TenderReading reading) {
        return NewAttachment.of(name + ".lasning.json", TenderReading.MEDIA_TYPE, CanonicalJson.bytes(reading.tree()));
    }
}
