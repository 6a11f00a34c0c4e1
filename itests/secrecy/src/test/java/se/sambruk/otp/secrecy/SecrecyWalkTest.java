package se.sambruk.otp.secrecy;

import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.secrecy.Lines.Tried;
import se.sambruk.otp.secrecy.Tendered.Stage;
import se.sambruk.otp.shell.call.Outcome;

/**
 * Until the award decision no command, log, list, statistic, document or fault tells those without a role in the case of a supplier, how many tenders
 * there are, a price or an answer (OSL 2009:400, 19:3): every command is tried by them at each stage, and tells the same however many tenders come.
 */
public class SecrecyWalkTest {
    @ClassRule
    public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    private static final Secrets SECRETS = new Secrets(Tendered.suppliers(7).stream()
            .flatMap(supplier -> supplier.secrets().stream())
            .toList());

    /** What those who may see no tenders are refused in whole. */
    private static final List<String> REFUSED = List.of(
            "procurement:open",
            "procurement:answers",
            "procurement:clarify",
            "procurement:decide",
            "procurement:control",
            "procurement:score",
            "procurement:evaluate",
            "procurement:award",
            "procurement:archive");

    private static Map<String, String> none;
    private static Map<Stage, Map<String, String>> one;
    private static Map<Stage, Map<String, String>> seven;
    private static List<String> spoken;

    @BeforeClass
    public static void walk() throws Exception {
        try (World world = new World(TEMPORARY.getRoot().toPath())) {
            none = world.told(0, EnumSet.of(Stage.OPENED)).get(Stage.OPENED);
            one = world.told(1, EnumSet.of(Stage.RECEIVED, Stage.CONTROLLED));
            seven = world.told(7, EnumSet.complementOf(EnumSet.of(Stage.OPENED)));
            spoken = world.spoken();
        }
    }

    @Test
    public void whatIsToldIsTheSameHoweverManyTendersThereAreAndWhateverIsDoneWithThem() {
        List<String> differences = new ArrayList<>();
        one.forEach((stage, told) -> differences.addAll(Walk.differences(none, told)));
        seven.forEach((stage, told) -> differences.addAll(Walk.differences(none, told)));
        assertTrue(differences.size() + " differ\n" + String.join("\n", differences), differences.isEmpty());
    }

    @Test
    public void everyCommandAndServiceIsReached() {
        for (Tried tried : Lines.about(Tendered.ID).all()) {
            List<String> answers = tried.lines().stream()
                    .map(words -> none.get(Tendered.OUTSIDER + ": " + tried.command() + " " + words))
                    .filter(told -> !told.startsWith(Outcome.WRONG_USAGE.name()))
                    .toList();
            assertTrue(
                    tried.command() + " is only used wrongly", tried.caseless().isPresent() || !answers.isEmpty());
        }
        assertTrue(none.get("ulf.utomstaende: CaseService.log").contains("KS 2026/0999"));
        assertTrue(none.get("ulf.utomstaende: TenderService.book").contains("OTP-6350"));
        assertTrue(none.get("jan.javig: AwardService.award").contains("OTP-6470"));
    }

    @Test
    public void noFileIsLookedForOnBehalfOfWhoeverIsRefused() {
        List<String> found = new ArrayList<>();
        none.forEach((line, told) -> {
            boolean isRefused = REFUSED.stream().anyMatch(command -> line.contains(command + " "));
            if (isRefused && told.contains("OTP-8040")) {
                found.add(line + " tells:\n" + told);
            }
        });
        assertTrue(String.join("\n", found), found.isEmpty());
    }

    @Test
    public void noValueThatTellsOfTendersSaysSoOfItself() {
        List<String> found = new ArrayList<>();
        for (String text : spoken) {
            List<String> in = SECRETS.in(text);
            if (!in.isEmpty()) {
                found.add(in + " in " + text);
            }
        }
        assertTrue(String.join("\n", found), found.isEmpty());
    }

    @Test
    public void nothingThatIsToldHasASupplierOrANumberOrAPriceOrAnAnswerInIt() {
        List<String> found = new ArrayList<>();
        seven.forEach((stage, told) -> told.forEach((line, text) -> {
            List<String> in = SECRETS.in(text);
            if (!in.isEmpty()) {
                found.add(stage + " " + line + " tells " + in + ":\n" + text);
            }
        }));
        assertTrue(String.join("\n", found), found.isEmpty());
    }
}
