package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.testkit.Samples;

/** What a correction issues is known by the correction's number, wherever it is read. */
public class EditionTest extends DialogueFixture {

    private IssueRecord last() {
        List<IssueRecord> issues = store.issues(id);
        return issues.get(issues.size() - 1);
    }

    private Specification inForce() {
        return store.specification(last().specification()).orElseThrow();
    }

    private void titled(String title) {
        library.specification = Variants.titled(library.specification, MANDATORY, title);
    }

    @Test
    public void aCorrectionStandsInTheVersionOfAllThatItIssues() {
        advertised();
        assertEquals("1.0", last().version());
        on("2026-12-10");
        titled("Svar inom kort");
        supersede(request());
        assertEquals("1.0, rättelse 1", last().version());
        assertEquals(LocalDate.parse("2026-12-10"), inForce().procurement().date());
        assertEquals(inForce().published(), exports.given.get("xlsx"));
        assertEquals(inForce().published(), exports.given.get("json"));
        titled("Svar inom mycket kort");
        supersede(request());
        assertEquals("1.0, rättelse 2", last().version());
    }

    @Test
    public void whatHasNoVersionHasTheCorrectionAlone() {
        library.specification = Variants.version(library.specification, "");
        advertised();
        titled("Svar inom kort");
        supersede(request());
        assertEquals("rättelse 1", last().version());
    }

    @Test
    public void theWordIsInTheLanguageOfTheDocuments() {
        Specification english = Specification.builder(
                        Samples.procurement("prov").language("en").build(), Samples.documentFacts())
                .build();
        assertEquals(
                "1.0, correction 3",
                new Edition(3, LocalDate.parse("2026-12-10"), LocalDate.parse("2027-01-15"))
                        .of(english)
                        .document()
                        .version());
    }

    @Test
    public void whatACorrectionIssuedIsWrittenAnewAsItIs() {
        advertised();
        titled("Svar inom kort");
        supersede(request());
        exports.given.clear();
        issueNow();
        assertEquals(2, store.issues(id).size());
        assertEquals(inForce().published(), exports.given.get("json"));
    }

    @Test
    public void theSameProfileIsNothingToCorrectAlsoAfterACorrection() {
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-01-15"));
        advertised();
        titled("Svar inom kort");
        supersede(request().deadline(LocalDateTime.parse("2027-02-01T23:59")));
        refused("OTP-6134", () -> supersede(request()));
        issueNow();
        assertEquals(2, store.issues(id).size());
    }

    @Test
    public void aProfileThatChangesAfterACorrectionIsStillAnother() {
        advertised();
        titled("Svar inom kort");
        supersede(request());
        titled("Svar inom mycket kort");
        refused("OTP-6130", this::issueNow);
        Specification before = inForce();
        supersede(request());
        assertNotEquals(before, inForce());
        assertTrue(changes().requirements().stream()
                .anyMatch(changed -> changed.id().value().equals(MANDATORY)));
    }
}
