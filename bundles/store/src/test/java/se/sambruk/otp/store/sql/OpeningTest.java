package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;

public class OpeningTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private Path file;

    @Before
    public void name() {
        home = folder.getRoot().toPath().resolve("hem å ä ö");
        file = home.resolve("store").resolve("otp.mv.db");
    }

    private Database open() {
        return StoreComponent.at(home.toString(), 2, Duration.ofSeconds(60));
    }

    private void make(String... tampering) {
        try (Database database = open()) {
            database.write(sql -> {
                for (String statement : tampering) {
                    sql.update(statement);
                }
                return true;
            });
        }
    }

    private ProblemException assertRefused(String code) {
        try (Database database = open()) {
            return assertRefused(code, database);
        }
    }

    private static ProblemException assertRefused(String code, Database database) {
        ProblemException e = assertThrows(ProblemException.class, database::schemaVersion);
        assertEquals(code, e.problems().get(0).code());
        for (Locale locale : List.of(Locale.forLanguageTag("sv-SE"), Locale.ENGLISH)) {
            String told = e.describe(locale);
            assertFalse(told, told.contains("jdbc") || told.contains("MVStore") || told.contains("Exception"));
        }
        return e;
    }

    @Test
    public void theFolderIsMadeForItsOwnerAlone() throws IOException {
        make();
        assumeTrue(
                "no POSIX file system",
                Files.getFileAttributeView(home.resolve("store"), PosixFileAttributeView.class) != null);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("store"))));
        Files.setPosixFilePermissions(home.resolve("store"), PosixFilePermissions.fromString("rwxr-xr-x"));
        make();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("store"))));
    }

    @Test
    public void aClosedStoreLeavesNothingButTheDatabaseAndTheLock() throws IOException {
        make();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(home.resolve("store"))) {
            files.forEach(f -> names.add(f.getFileName().toString()));
        }
        assertEquals(Set.of("acknowledged", "lock", "otp.mv.db"), names);
    }

    @Test
    public void withoutAHomeEachCallTellsSo() {
        for (String none : new String[] {null, "", " "}) {
            try (Database database = StoreComponent.at(none, 1, Duration.ofSeconds(60))) {
                assertRefused("OTP-3001", database);
            }
        }
    }

    @Test
    public void aFileInTheFoldersPlaceIsToldOf() throws IOException {
        Files.createDirectories(home);
        Files.createFile(home.resolve("store"));
        assertTrue(assertRefused("OTP-3002").getMessage().contains(home.toString()));
    }

    @Test
    public void aSemicolonInTheNameIsToldOf() {
        home = folder.getRoot().toPath().resolve("a;b");
        assertRefused("OTP-3014");
        assertFalse(Files.exists(home));
    }

    @Test
    public void aStoreThatIsInUseIsToldOfAndCanBeReachedWhenItIsFree() {
        try (Database second = open()) {
            try (Database first = open()) {
                assertEquals(Schema.MIGRATIONS.size(), first.schemaVersion());
                assertRefused("OTP-3003", second);
                assertRefused("OTP-3003", second);
                assertEquals(Schema.MIGRATIONS.size(), first.schemaVersion());
            }
            assertEquals(Schema.MIGRATIONS.size(), second.schemaVersion());
        }
    }

    @Test
    public void aClosedDatabaseTellsThatItIsClosed() {
        Database database = open();
        database.schemaVersion();
        database.close();
        database.close();
        assertRefused("OTP-3012", database);
    }

    @Test
    public void aDatabaseOfALaterVersionIsRefusedAndNotTouched() throws IOException {
        make("INSERT INTO schema_version (version, name, checksum, applied) VALUES (99, '0099-later', 'x', 0)");
        byte[] before = Files.readAllBytes(file);
        ProblemException e = assertRefused("OTP-3004");
        assertTrue(e.getMessage().contains("99"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    public void aDatabaseWithAnotherPastIsRefusedAndNotTouched() throws IOException {
        make("UPDATE schema_version SET checksum = 'x' WHERE version = 1");
        byte[] before = Files.readAllBytes(file);
        assertRefused("OTP-3006");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    public void aDatabaseOfALaterEngineIsRefusedAndNotTouched() throws IOException {
        make();
        byte[] bytes = Files.readAllBytes(file);
        for (int block : new int[] {0, 4096}) {
            String header = new String(bytes, block, 4096, StandardCharsets.ISO_8859_1);
            String text = header.substring(0, header.indexOf(",fletcher:")).replace("format:3", "format:9");
            byte[] changed = text.getBytes(StandardCharsets.ISO_8859_1);
            String sum = HexFormat.of().toHexDigits(DataUtils.getFletcher32(changed, 0, changed.length));
            byte[] whole =
                    (text + ",fletcher:" + sum.replaceFirst("^0+", "") + "\n").getBytes(StandardCharsets.ISO_8859_1);
            Arrays.fill(bytes, block, block + 4096, (byte) 0);
            System.arraycopy(whole, 0, bytes, block, whole.length);
        }
        Files.write(file, bytes);
        assertRefused("OTP-3005");
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    public void aFileThatIsNoDatabaseIsToldOfAsDamagedAndNotTouched() throws IOException {
        make();
        byte[] garbage = "inte en databas ".repeat(2000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, garbage);
        assertRefused("OTP-3007");
        assertArrayEquals(garbage, Files.readAllBytes(file));
    }

    @Test
    public void aFileThatIsCutOffIsToldOfAsDamaged() throws IOException {
        make();
        byte[] whole = Files.readAllBytes(file);
        for (int left : new int[] {0, 100, 4096, 8192}) {
            Files.write(file, Arrays.copyOf(whole, left));
            assertRefused("OTP-3007");
            assertEquals(left, Files.size(file));
        }
    }

    @Test
    public void aDatabaseThatHasLostAcknowledgedChangesIsRefusedAndNotTouched() throws IOException {
        make("UPDATE counter SET last_number = 1 WHERE name = 'change'");
        byte[] before = Files.readAllBytes(file);
        make("UPDATE counter SET last_number = 2 WHERE name = 'change'");
        Files.write(file, before);
        assertRefused("OTP-3015");
        assertArrayEquals(before, Files.readAllBytes(file));
        Files.delete(file);
        assertRefused("OTP-3015");
        Files.delete(file.resolveSibling("acknowledged"));
        make();
    }

    /** H2 goes back to what it finds; what matters is that nobody takes that for all there was. */
    @Test
    public void aFileThatHasLostItsEndIsRefusedUnlessEverythingIsThere() throws IOException {
        long last = 30;
        try (Database database = open()) {
            for (long i = 1; i <= last; i++) {
                long next = i;
                database.write(sql -> sql.update("UPDATE counter SET last_number = ?", next));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int left = 4096; left <= whole.length; left += 4096) {
            Files.write(file, Arrays.copyOf(whole, left));
            try (Database database = open()) {
                assertEquals(last, (long)
                        database.read(sql -> sql.number("SELECT last_number FROM counter WHERE name = 'change'")));
            } catch (ProblemException e) {
                assertTrue(Set.of("OTP-3007", "OTP-3015")
                        .contains(e.problems().get(0).code()));
                refused++;
            }
        }
        assertTrue("refused " + refused, refused > 3);
    }

    @Test
    public void aNumberOfAcknowledgedChangesThatCannotBeReadDoesNotStandInTheWay() throws IOException {
        make("UPDATE counter SET last_number = 1 WHERE name = 'change'");
        Files.writeString(file.resolveSibling("acknowledged"), "oläsligt");
        make();
        assertEquals(
                "0000000000000000001",
                Files.readString(file.resolveSibling("acknowledged")).strip());
    }

    @Test
    public void whatIsLeftOfAnInterruptedCreationIsMadeAnew() throws IOException {
        Files.createDirectories(home.resolve("store"));
        Files.writeString(home.resolve("store").resolve("new.mv.db"), "halv");
        Files.writeString(home.resolve("store").resolve("new.123.temp.db"), "halv");
        make();
        assertFalse(Files.exists(home.resolve("store").resolve("new.mv.db")));
        assertFalse(Files.exists(home.resolve("store").resolve("new.123.temp.db")));
    }

    @Test
    public void whatTheEngineSaidIsKeptAsTheCause() throws IOException {
        make();
        Files.write(file, new byte[10_000]);
        assertTrue(assertRefused("OTP-3007").getCause() instanceof SQLException);
    }
}
