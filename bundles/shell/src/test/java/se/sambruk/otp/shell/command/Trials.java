package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** The services that commands are tried with, and whether what they wrote is what a person has found right. */
final class Trials {
    private Trials() {}

    static FakeServices services(FakeProcurement procurement) {
        return Fakes.all().with(ProcurementService.class, procurement);
    }

    static void golden(String name, Result result) throws IOException {
        golden(name, Outcome.DONE, result);
    }

    static void golden(String name, Outcome outcome, Result result) throws IOException {
        assertEquals(result.err(), outcome, result.outcome());
        assertEquals("", result.err());
        Golden.check(name, result.out());
    }
}
