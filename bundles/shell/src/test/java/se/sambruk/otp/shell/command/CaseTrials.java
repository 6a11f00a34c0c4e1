package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.casefile.CaseFileReader;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.content.casefile.CaseFileParser;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;

/** Commands about a case, over the platform's own case service and a store in memory, by whom and when a test says. */
abstract class CaseTrials {
    static final String ID = SampleCase.ID;
    static final String ANNA = SampleCase.OFFICER;
    static final String EVA = "eva.ek";
    static final String BO = "bo.berg";
    static final String OUTSIDER = "ulf.utomstaende";
    static final String FILE = """
            procurement:
              id: provupphandling-2026
              case-number: KS 2026/0114
              title: Ärendehanteringssystem som tjänst
              buyer: {name: Provkommun, organization-number: 212000-0000}
              regime: directive
              acquisition: open
              value: {amount: 4 500 000, on: 2026-11-02, how: Fyra år med optioner.}
              no-lots: Systemet är en helhet.
            timetable:
              publication: 2026-12-07
              questions-until: 2026-12-30 12:00
              tender-deadline: 2027-01-15 23:59
              opening: 2027-01-18 09:00
              award: 2027-02-15
              valid-until: 2027-05-31
              electronic-notice: true
              electronic-tenders: true
            people:
              - {person: anna.andersson, name: Anna Andersson, role: responsible, from: 2026-11-02}
              - {person: bo.berg, name: Bo Berg, role: decision-maker, from: 2026-11-02, delegation: KS 4.2}
              - {person: eva.ek, name: Eva Ek, role: opener, from: 2026-11-02}
            """;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    final MemoryCaseStore store = new MemoryCaseStore();
    final FakeServices services = Fakes.all()
            .with(CaseService.class, new CaseFiles(store, Installations.REAL))
            .with(CaseFileReader.class, (name, in) -> new CaseFileParser(Limits.DEFAULT).read(name, in));
    Instant clock = Instant.parse("2026-11-23T09:15:00Z");

    Trial as(String actor) {
        return new Trial(services)
                .by(actor)
                .at(clock)
                .in(temporary.getRoot().toPath())
                .wide(120);
    }

    void on(String day) {
        clock = Instant.parse(day + "T09:15:00Z");
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(temporary.getRoot().toPath().resolve(name), text);
    }

    /** The sample case, opened from a file. */
    Result open() throws Exception {
        write("ärende.yaml", FILE);
        return done(as(ANNA).run("procurement:create --file ärende.yaml"));
    }

    /** Someone runs a command whose words are the arguments. */
    Result run(String actor, String command, String... words) throws InterruptedException {
        return as(actor).run(command, List.of(words));
    }

    /** The same, where the case has been opened and tenders have come. */
    void opened() throws Exception {
        open();
        on("2027-01-18");
        done(run(ANNA, "procurement:checklist", ID, "--tick", "opening", "--by", "anna.andersson,eva.ek"));
        write("anteckning.txt", "Två anbud: Alfa AB 100 kr, Beta AB 120 kr.");
        done(run(ANNA, "procurement:note", ID, "--secret", "--what-file", "anteckning.txt"));
    }

    static Result done(Result result) {
        assertEquals(result.err() + result.out(), Outcome.DONE, result.outcome());
        return result;
    }

    static void fails(String code, Outcome outcome, Result result) {
        assertEquals(result.err(), outcome, result.outcome());
        assertEquals(result.err(), code, result.err().split("\\s")[0]);
    }
}
