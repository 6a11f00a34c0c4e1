package se.sambruk.otp.shell.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import se.sambruk.otp.answers.Answers;
import se.sambruk.otp.answers.price.Prices;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.TextAnswers;
import se.sambruk.otp.tenders.Tenders;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.Samples;

/** Commands about tenders, over the platform's own services; tenders are files of text that stand for workbooks. */
abstract class TenderTrials extends CaseTrials {
    static final String LIST = "Alfa AB; 556000-0001\nBeta AB; 556000-0019\n";

    @Before
    public void tenders() {
        services.with(
                TenderService.class,
                new Tenders(
                        new Settings(),
                        new CaseFiles(store, Installations.REAL),
                        new Answers(new FixedSeals(), List.of(new TextAnswers())),
                        new Prices(new FixedSeals(), List.of()),
                        issued()));
    }

    /** The sample specification, issued once. */
    private static ProcurementStore issued() {
        Specification specification = Samples.specification();
        IssueRecord record =
                new FakeProcurement().find(ID).orElseThrow().issues().get(0);
        return (ProcurementStore) Proxy.newProxyInstance(
                TenderTrials.class.getClassLoader(),
                new Class<?>[] {ProcurementStore.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "issues" -> List.of(record);
                    case "specification" -> Optional.of(specification);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A case whose deadline has passed. */
    void late() throws Exception {
        open();
        on("2027-01-18");
    }

    /** The same, where tenders have been opened and two lie in a folder. */
    void tendersOpened() throws Exception {
        late();
        write("lista.txt", LIST);
        done(run(ANNA, "procurement:open", ID, "--by", "anna.andersson,eva.ek", "--list", "lista.txt"));
        folder("anbud");
        write("anbud/alfa.xlsx", "name=Alfa AB\nnumber=556000-0001\nPKN-DRI-001=Ja\nPRV-DRI-001=99,5\n");
        write("anbud/beta.xlsx", "name=Beta AB\nnumber=556000-0019\nPKN-DRI-001=Nej\nPRV-DRI-001=ca 99\n");
    }

    /** The same, where both have been read in. */
    void tendersIn() throws Exception {
        tendersOpened();
        run(ANNA, "procurement:answers", "import", ID, "anbud");
    }

    Path folder(String name) throws Exception {
        return Files.createDirectories(temporary.getRoot().toPath().resolve(name));
    }

    /** The configuration, as a container would make it. */
    private static final class Settings implements Tenders.Config {
        @Override
        public int openers_chapter19() {
            return 2;
        }

        @Override
        public int openers_chapter19a() {
            return 1;
        }

        @Override
        public int intake_max_mebibytes() {
            return 16;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Tenders.Config.class;
        }
    }
}
