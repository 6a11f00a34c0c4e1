package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;

public class ExportingTest extends ProcurementFixture {
    private ExportReceipt export(OptionalInt number, String format, Map<String, String> options) {
        return procurements.export(id, number, format, options, folder.resolve("fil"), ACT);
    }

    @Test
    public void anIssueIsExportedFromTheStoreAlone() throws IOException {
        issue("json");
        Specification issued = library.specification;
        library.specification = null;

        ExportReceipt receipt = export(OptionalInt.empty(), "xlsx", Map.of("size", "A3"));

        assertEquals(issued.published(), exports.given.get("xlsx"));
        assertTrue(Files.exists(receipt.file()));
        assertEquals(Map.of("size", "A3"), exports.requests.get(1).context().options());
        assertEquals("fil", store.exports.get(1).fileName());
    }

    @Test
    public void theLatestIssueIsMeantUnlessAnotherIsStated() {
        Specification first = library.specification;
        issue("json");
        library.specification = first.published();
        issue("json");

        assertEquals(first.published(), procurements.specification(id, OptionalInt.empty()));
        export(OptionalInt.of(1), "json", Map.of("reasons", "true"));
        assertEquals(first, exports.given.get("json"));
    }

    @Test
    public void reasonsAreGivenOnlyWhenAskedForAndNoFormatIsToldOfTheOption() {
        issue("json");

        export(OptionalInt.empty(), "json", Map.of("reasons", "true", "size", "A3"));
        assertEquals(library.specification, exports.given.get("json"));
        assertEquals(Map.of("size", "A3"), exports.requests.get(1).context().options());

        export(OptionalInt.empty(), "json", Map.of("reasons", "false"));
        assertEquals(library.specification.published(), exports.given.get("json"));

        assertEquals(List.of("OTP-6021"), faults(() -> export(OptionalInt.empty(), "json", Map.of("reasons", "ja"))));
        assertEquals(List.of("OTP-6022"), faults(() -> export(OptionalInt.empty(), "docx", Map.of("reasons", "true"))));
    }

    @Test
    public void whatDoesNotExistIsToldWithWhatDoes() {
        assertEquals(List.of("OTP-6001"), faults(() -> export(OptionalInt.empty(), "json", Map.of())));
        assertEquals(Optional.empty(), procurements.find(id));
        issue("json");

        ProblemException e =
                assertThrows(ProblemException.class, () -> procurements.specification(id, OptionalInt.of(7)));
        assertEquals(List.of("OTP-6002"), codes(e.problems()));
        assertTrue(e.getMessage(), e.getMessage().contains("finns: 1."));

        store.specifications.clear();
        assertEquals(List.of("OTP-6003"), faults(() -> procurements.specification(id, OptionalInt.empty())));
    }

    @Test
    public void aProcurementIsShownWithItsIssuesAndTheirExports() {
        issue();

        ProcurementDetail detail = procurements.find(id).orElseThrow();

        assertEquals(1, detail.issues().size());
        assertEquals(3, detail.exports().size());
        assertEquals(id, procurements.list(Optional.empty(), 10).rows().get(0).id());
    }
}
