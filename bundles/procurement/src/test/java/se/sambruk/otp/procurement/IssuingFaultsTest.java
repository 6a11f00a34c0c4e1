package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.IssueResult;

public class IssuingFaultsTest extends ProcurementFixture {
    @Test
    public void everyFaultOfAProfileIsToldAndNothingIsDone() throws IOException {
        library.unreadable = true;
        library.readingProblems =
                List.of(ProcurementProblems.warning("OTP-6023", "a", "b"), problem("OTP-6001"), problem("OTP-6002"));

        assertEquals(List.of("OTP-6001", "OTP-6002", "OTP-6023"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void aProfileThatCannotBeResolvedIsNotIssued() throws IOException {
        library.unresolvable = true;
        library.readingProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));
        library.resolvingProblems = List.of(problem("OTP-6001"));

        assertEquals(List.of("OTP-6001", "OTP-6023"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void warningsOnTheWayAreFindings() {
        library.readingProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));
        library.resolvingProblems = List.of(ProcurementProblems.info("OTP-6013", "1", "2"));

        assertEquals(List.of("OTP-6023", "OTP-6013"), codes(issue().findings()));
    }

    @Test
    public void aFailureIsToldWithoutNotes() {
        library.unresolvable = true;
        library.readingProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));
        library.resolvingProblems =
                List.of(ProcurementProblems.info("OTP-6013", "1", "2"), ProcurementProblems.error("OTP-6011", "a"));

        assertEquals(List.of("OTP-6011", "OTP-6023"), faults(this::issue));
    }

    @Test
    public void aFaultyEvaluationPlanIsNotFrozen() throws IOException {
        library.resolvingProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));
        planProblems = List.of(problem("OTP-6001"), ProcurementProblems.info("OTP-6013", "1", "2"));

        assertEquals(List.of("OTP-6001", "OTP-6023"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void whatShouldBeLookedAtInTheEvaluationPlanIsAFinding() {
        planProblems = List.of(ProcurementProblems.warning("OTP-6023", "a", "b"));

        assertEquals(List.of("OTP-6023"), codes(issue().findings()));
    }

    @Test
    public void aLetterheadThatIsGoneStopsTheIssue() throws IOException {
        store.blobs.clear();

        assertEquals(List.of("OTP-6020"), faults(this::issue));
        assertEquals(Map.of(), store.issues);
        assertEquals(List.of(), names());
    }

    @Test
    public void whereFilesCannotBePreparedTheStoreIsNotTouched() throws IOException {
        exports.prepareFault = fault();

        assertEquals(List.of("OTP-6001"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void whereTheProfileCannotBeKeptNoFileIsLeft() throws IOException {
        store.putFault = fault();

        assertEquals(List.of("OTP-6001"), faults(this::issue));
        assertUntouched();
    }

    @Test
    public void whereTheStoreCannotFreezeNoFileIsLeft() throws IOException {
        store.issueFault = new IllegalStateException("databasen");

        assertThrows(IllegalStateException.class, this::issue);

        assertEquals(Map.of(), store.issues);
        assertEquals(List.of(), names());
        assertEquals(0, exports.open);
    }

    private void assertUntouched() throws IOException {
        assertEquals(Map.of(), store.issues);
        assertEquals("the letterhead alone", 1, store.blobs.size());
        assertEquals(List.of(), store.exports);
        assertEquals(List.of(), names());
        assertEquals(0, exports.open);
    }

    @Test
    public void whereFilesCannotBeMovedItIsSaidThatTheIssueStandsAndHowToGoOn() throws IOException {
        exports.commitFault = fault();

        ProblemException e = assertThrows(ProblemException.class, this::issue);

        assertEquals(List.of("OTP-6015", "OTP-6001"), codes(e.problems()));
        assertTrue(e.getMessage(), e.getMessage().contains("export:run " + id + " --issue 1"));
        assertSame(exports.commitFault, e.getCause());
        assertEquals(1, store.issues(id).size());
        assertEquals(List.of(), store.exports);
        assertEquals(List.of(), names());

        exports.commitFault = null;
        IssueResult again = issue();
        assertFalse(again.isNew());
        assertEquals(3, names().size());
    }

    @Test
    public void whereOnlyTheRecordOfTheExportFailsTheFilesStandAndItIsTold() throws IOException {
        store.exportedFault = fault();

        IssueResult result = issue("json");

        assertEquals(List.of("OTP-6023"), codes(result.findings()));
        assertEquals(1, names().size());
    }

    @Test
    public void aCancelledIssueLeavesNothing() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertEquals(List.of("OTP-6011"), faults(this::issue));
        } finally {
            assertTrue("still to be seen by the caller", Thread.interrupted());
        }
        assertUntouched();
    }
}
