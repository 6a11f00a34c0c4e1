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
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.testkit.Samples;

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

    @Test
    public void wherePricesAreAskedForTheirAnnexIsWrittenAndSealedToo() throws IOException {
        library.specification = Samples.withPrices(Samples.specification(), Samples.prices());
        PriceAnnex annex = PriceAnnex.of(library.specification).orElseThrow();
        issue();
        assertEquals(
                List.of(
                        id + "-kravbilaga.docx",
                        id + "-kravspecifikation.json",
                        id + "-prisbilaga.xlsx",
                        id + "-svarsbilaga.xlsx"),
                names());
        assertEquals(annex.identity(), ((PriceAnnex) exports.given.get("xlsx-price")).identity());
        ExportContext context = exports.requests.get(3).context();
        assertEquals(
                seals.seal(annex.identity()).toString(),
                new String(context.resource(ExportContext.PRICE_SEAL).orElseThrow(), StandardCharsets.US_ASCII));
    }

    @Test
    public void whereNoPricesAreAskedForThereIsNoPriceAnnexToWrite() throws IOException {
        assertEquals(List.of("OTP-6024"), faults(() -> issue("xlsx-price")));
        assertEquals(List.of(), names());
        issue("xlsx");
        assertEquals(
                List.of("OTP-6024"),
                faults(() -> procurements.export(
                        id, OptionalInt.empty(), "xlsx-price", Map.of(), folder.resolve("fil"), ACT)));
        assertEquals(Optional.empty(), exports.requests.get(0).context().resource(ExportContext.PRICE_SEAL));
    }

    private static Optional<String> seal(ExportContext context) {
        return context.resource(ExportContext.ANSWER_SEAL).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }
}
