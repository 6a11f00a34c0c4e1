package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.export.ExportContext;

/** What is issued is sealed, and nothing else is. */
public class SealingTest extends ProcurementFixture {
    @Test
    public void formatsGetTheSealOfWhatIsIssuedAlsoWhenItIsExportedAgain() {
        issue("xlsx");
        procurements.export(id, OptionalInt.empty(), "xlsx", Map.of(), folder.resolve("fil"), ACT);
        procurements.export(id, OptionalInt.empty(), "json", Map.of("reasons", "true"), folder.resolve("fil"), ACT);

        String seal = seals.seal(AnswerIdentity.of(library.specification)).toString();
        assertEquals(
                List.of(Optional.of(seal), Optional.of(seal), Optional.of(seal)),
                exports.requests.stream()
                        .map(request -> seal(request.context()))
                        .toList());
    }

    @Test
    public void aPreviewHasNoSealAndAsksForNoKey() {
        seals.fault = fault();
        procurements.issue(request("xlsx").asPreview());
        assertEquals(Optional.empty(), seal(exports.requests.get(0).context()));
    }

    @Test
    public void withoutAKeyNothingIsIssued() throws IOException {
        seals.fault = fault();
        faults(() -> issue("xlsx"));
        assertEquals(List.of(), names());
        assertTrue(store.issues(id).isEmpty());
    }

    private static Optional<String> seal(ExportContext context) {
        return context.resource(ExportContext.ANSWER_SEAL).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }
}
