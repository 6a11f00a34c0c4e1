package se.sambruk.otp.plugins.folder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DropFolderTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private DropFolder deploy;
    // Such a clock may well be negative, and pass zero.
    private long nanos = -1_500_000_000;
    private final Settling settling = new Settling(() -> nanos);

    @Before
    public void make() throws IOException {
        folder = temporary.newFolder("deploy").toPath();
        deploy = new DropFolder("home", folder);
    }

    @Test
    public void filesAreSeenByNameAndHiddenTemporaryAndLockFilesAreNot() throws IOException {
        for (String name : List.of(
                "b.jar",
                "a krav.yaml",
                ".dold",
                "~$krav.xlsx",
                ".~lock.krav.xlsx#",
                "x.tmp",
                "x.part",
                "x.crdownload",
                "x.yaml~",
                "Thumbs.db")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertEquals(List.of("home/a krav.yaml", "home/b.jar"), names(deploy.look()));
    }

    @Test
    public void aFolderThatDoesNotExistIsEmpty() throws IOException {
        assertEquals(List.of(), new DropFolder("home", folder.resolve("saknas")).look());
    }

    @Test
    public void subfoldersAndLinksThatLeadOutAreTold() throws IOException {
        Files.createDirectory(folder.resolve("mapp"));
        Path outside = Files.writeString(temporary.getRoot().toPath().resolve("utanför.jar"), "x");
        Files.createSymbolicLink(folder.resolve("ut.jar"), outside);
        Files.createSymbolicLink(folder.resolve("bruten.jar"), folder.resolve("saknas"));
        Files.writeString(folder.resolve("inne.jar"), "x");
        Files.createSymbolicLink(folder.resolve("länk.jar"), folder.resolve("inne.jar"));
        Map<String, String> codes = deploy.look().stream()
                .collect(Collectors.toMap(
                        Entry::name,
                        entry -> entry instanceof Entry.Odd odd ? odd.problem().code() : ""));
        assertEquals(
                Map.of(
                        "home/mapp", "OTP-7000",
                        "home/ut.jar", "OTP-7001",
                        "home/bruten.jar", "OTP-7001",
                        "home/inne.jar", "",
                        "home/länk.jar", ""),
                codes);
    }

    @Test
    public void aFileThatGrowsIsNotWholeUntilItHasBeenLeftAloneForASecond() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "1");
        assertEquals(Set.of("home/a.yaml"), look());
        nanos += 999_999_999;
        assertEquals(Set.of("home/a.yaml"), look());
        nanos++;
        assertEquals(Set.of(), look());
        Files.writeString(file, "12");
        assertEquals(Set.of("home/a.yaml"), look());
        nanos += 500_000_000;
        Files.writeString(file, "123");
        assertEquals(Set.of("home/a.yaml"), look());
        nanos += 999_999_999;
        assertEquals("counted from the last change", Set.of("home/a.yaml"), look());
        nanos++;
        assertEquals(Set.of(), look());
    }

    @Test
    public void looksThatAgreeCloseInTimeSayNothing() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "1");
        for (int i = 0; i < 100; i++) {
            assertEquals(Set.of("home/a.yaml"), look());
        }
    }

    @Test
    public void whatWasLeftAloneBeforeTheStartIsTakenAsItIs() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "1");
        long later = Files.getLastModifiedTime(folder.resolve("a.yaml")).toMillis() + 1;
        assertEquals(Set.of(), settling.unsettled(deploy.look(), file -> false, later));
        assertFalse(settling.unsettled(deploy.look(), file -> false, later - 1).isEmpty());
        assertTrue(settling.unsettled(deploy.look(), file -> true, later - 1).isEmpty());
    }

    private Set<String> look() throws IOException {
        return settling.unsettled(deploy.look(), file -> false, Long.MIN_VALUE);
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::name).toList();
    }
}
