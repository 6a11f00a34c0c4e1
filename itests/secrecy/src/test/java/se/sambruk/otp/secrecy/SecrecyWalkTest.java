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
import se.sambruk.otp.secrecy.Tendered.Stage;

/**
 * Until the award decision no command, log, list, statistic, document or fault tells those without a role in the case of a supplier, how many tenders
 * there are, a price or an answer (OSL 2009:400, 19:3): every command is tried by them at each stage, and tells the same however many tenders come.
 */
public class SecrecyWalkTest {
    @ClassRule
    public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    private static Map<String, String> none;
    private static Map<Stage, Map<String, String>> one;
    private static Map<Stage, Map<String, String>> seven;

    @BeforeClass
    public static void walk() throws Exception {
        World world = new World(TEMPORARY.getRoot().toPath());
        none = world.told(0, EnumSet.of(Stage.OPENED)).get(Stage.OPENED);
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/told.txt"), String.join("\n", new java.util.TreeMap<>(none).entrySet().stream().map(e -> "@@ " + e.getKey() + "\n" + e.getValue()).toList()));
        if (System.getProperty("draft") != null) { return; }
        one = world.told(1, EnumSet.of(Stage.RECEIVED, Stage.CONTROLLED));
        seven = world.told(7, EnumSet.complementOf(EnumSet.of(Stage.OPENED)));
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> after) {
        List<String> differences = new ArrayList<>();
        after.forEach((line, told) -> {
            if (!told.equals(before.get(line))) {
                differences.add("== " + line + "\n-- " + before.get(line) + "\n-- " + told + "\n");
            }
        });
        return differences;
    }

    @Test
    public void whatIsToldIsTheSameHoweverManyTendersThereAreAndWhateverIsDoneWithThem() {
        List<String> differences = new ArrayList<>();
        one.forEach((stage, told) -> differences.addAll(differences(none, told)));
        seven.forEach((stage, told) -> differences.addAll(differences(none, told)));
        assertTrue(differences.size() + " differ\n" + String.join("\n", differences), differences.isEmpty());
    }

    @Test
    public void nothingThatIsToldHasASupplierOrANumberOrAPriceOrAnAnswerInIt() {
        List<String> secret = Tendered.suppliers(7).stream()
                .flatMap(supplier -> supplier.secrets().stream())
                .toList();
        Secrets secrets = new Secrets(secret);
        List<String> found = new ArrayList<>();
        seven.forEach((stage, told) -> told.forEach((line, text) -> {
            List<String> in = secrets.in(text);
            if (!in.isEmpty()) {
                found.add(stage + " " + line + " tells " + in + ":\n" + text);
            }
        }));
        assertTrue(String.join("\n", found), found.isEmpty());
    }
}
