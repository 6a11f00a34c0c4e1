package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** One command, in a process of its own, from an unpacked archive and without a network. */
public class OneShotIT {

    private static Otp otp;
    private static Otp.Result first;

    @BeforeClass
    public static void prepare() throws Exception {
        otp = Otp.at(Distribution.newHome("one-shot"));
        first = otp.run("shell:echo", "räksmörgås");
    }

    @Test
    public void prints_what_the_command_prints_and_nothing_else() {
        assertEquals(first.err(), 0, first.exit());
        assertEquals("räksmörgås\n", first.out());
        assertEquals("", first.err());
    }

    @Test
    public void passes_each_argument_as_it_is() throws Exception {
        List<String> arguments = List.of(
                "öppna gränssnitt", "it's", "a\"b", "$HOME", "\\", "x; y", "%", "{a", "]", "a=b", "*", "#", "a|b", "<");
        List<String> words = new ArrayList<>(List.of("shell:echo"));
        words.addAll(arguments);
        assertEquals(
                String.join(" ", arguments) + "\n",
                otp.run(words.toArray(String[]::new)).out());
    }

    @Test
    public void practice_goes_on_by_its_own_clock_from_one_command_to_the_next() throws Exception {
        Otp practice = Otp.brief("one-shot-practice");
        Otp.Result begun = practice.run("otp:practice --begin --now '2041-02-02 08:00';"
                + " procurement:create ovning-2041 --title Prov --buyer Provkommunen --regime 19 --acquisition open;"
                + " otp:practice --now '2041-03-16 09:00'");
        assertEquals(begun.out(), "", begun.err().replaceAll("(?m)^ÖVNING: klockan är 2041-0[23]-[^\n]*\n", ""));
        Otp.Result shown = practice.run("procurement:note ovning-2041 --what Möte; procurement:log ovning-2041 --json");
        assertTrue(shown.err(), shown.err().startsWith("ÖVNING: klockan är 2041-03-16 09:0"));
        assertTrue(shown.out(), shown.out().contains("2041-02-02T07:00:"));
        assertTrue(shown.out(), shown.out().contains("2041-03-16T08:0"));
        assertTrue(shown.out(), shown.out().contains("ÖVNING: Prov"));
        // It has a case by now, and is for practice since before.
        Otp.Result again = practice.run("otp:practice", "--begin");
        assertEquals(1, again.exit());
        assertTrue(again.err(), again.err().contains("OTP-8202"));
    }

    @Test
    public void ends_with_2_for_a_command_that_does_not_exist() throws Exception {
        // Swedish whatever the machine speaks.
        Otp.Result result = otp.with("LC_ALL", "en_US.UTF-8").run("requirement:nonsense");
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().startsWith("OTP-9007: Kommandot requirement:nonsense finns inte."));
    }

    @Test
    public void ends_with_2_for_wrong_usage() throws Exception {
        Otp.Result result = otp.run("bundle:list", "--nonsense");
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().contains("--nonsense"));
    }

    @Test
    public void ends_with_1_for_a_command_that_fails_and_says_why_in_one_line() throws Exception {
        Otp.Result result = otp.run("shell:throw", "det gick inte");
        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertEquals("det gick inte\n", result.err());
        assertTrue("the stack is in the log", otp.log().contains("det gick inte"));
    }

    @Test
    public void stops_at_the_first_of_several_that_fails() throws Exception {
        Otp.Result result = otp.run("shell:echo ett; shell:throw två; shell:echo tre");
        assertEquals(1, result.exit());
        assertEquals("ett\n", result.out());
    }

    @Test
    public void runs_several_in_turn() throws Exception {
        Otp.Result result = otp.run("shell:echo ett; shell:echo \"två; fortfarande två\"");
        assertEquals(0, result.exit());
        assertEquals("ett\ntvå; fortfarande två\n", result.out());
    }

    @Test
    public void takes_a_command_s_exit_code_from_its_session() throws Exception {
        // What a command with findings does, in the shell's own words.
        Otp.Result result = otp.run("($.session put otp.exit ((%(3)) intValue)); shell:echo vidare");
        assertEquals(result.err(), 3, result.exit());
        assertTrue(result.out(), result.out().endsWith("vidare\n"));
    }

    @Test
    public void counts_relative_files_from_the_caller_s_folder() throws Exception {
        Path folder = Files.createDirectories(Distribution.work().resolve("anropare"));
        Files.writeString(folder.resolve("fil.txt"), "innehåll\n");
        Otp.Result result = otp.in(folder).run("shell:cat fil.txt; shell:echo ${otp.cwd}");
        assertEquals(result.err(), 0, result.exit());
        assertEquals("innehåll\n" + folder + "\n", result.out());
    }

    @Test
    public void reads_standard_input() throws Exception {
        assertEquals("åäö\n", otp.given("åäö\n").run("shell:cat", "-").out());
    }

    @Test
    public void speaks_english_when_asked() throws Exception {
        assertTrue(otp.with("OTP_LANG", "en").run("no:such").err().contains("There is no command"));
        assertTrue(otp.run("--lang", "en", "no:such").err().contains("There is no command"));
    }

    @Test
    public void keeps_its_home_to_its_owner() throws Exception {
        for (String folder : List.of("", "run", "log", "cache")) {
            assertEquals(
                    folder,
                    "rwx------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(otp.home().resolve(folder))));
        }
    }

    @Test
    public void says_when_its_home_cannot_be_made() throws Exception {
        Path file = Distribution.work().resolve("en-fil");
        Files.writeString(file, "");
        Otp.Result result = Otp.at(file.resolve("hem")).run("shell:echo", "x");
        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().startsWith("OTP-9001: Plattformens hemkatalog"));
        assertEquals("one line", 1, result.err().lines().count());
    }

    @Test
    public void says_when_its_disk_has_no_room_and_goes_on_when_it_has() throws Exception {
        Otp tight = Otp.at(Distribution.newHome("tight"));
        Otp.Result refused =
                tight.with("OTP_OPTS", "-Dotp.disk.minimum=1000000000").run("shell:echo", "x");
        assertEquals(1, refused.exit());
        assertEquals("", refused.out());
        assertTrue(refused.err(), refused.err().startsWith("OTP-9022: Det finns inte plats på disken"));
        assertEquals("one line", 1, refused.err().lines().count());
        Otp.Result started =
                tight.with("OTP_OPTS", "-Dotp.disk.minimum=1000000000").run("start");
        assertEquals(1, started.exit());
        assertTrue(started.err(), started.err().startsWith("OTP-9022: Det finns inte plats på disken"));
        assertEquals("x\n", tight.withKnownClasses().run("shell:echo", "x").out());
    }

    @Test
    public void takes_no_half_archive_of_classes_and_makes_a_whole_one_instead() throws Exception {
        Path archive = otp.home().resolve("cache/otp.jsa");
        long whole = Files.size(archive);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            file.truncate(whole / 2);
        }
        Otp.Result result = otp.run("shell:echo", "x");
        assertEquals(result.err(), 0, result.exit());
        assertEquals("x\n", result.out());
        assertTrue("made anew", Files.size(archive) > whole / 2);
    }

    @Test
    public void prints_no_control_characters_where_there_is_no_terminal() throws Exception {
        Otp.Result result = otp.with("TERM", "xterm").run("help");
        assertEquals(result.err(), 0, result.exit());
        assertTrue(result.out(), result.out().contains("shell:echo"));
        assertFalse(result.out().contains("\u001b"));
    }

    @Test
    public void guesses_which_command_was_meant() throws Exception {
        assertTrue(otp.run("shell:ehco", "x").err().endsWith("Menade du shell:echo?\n"));
    }

    @Test
    public void refuses_a_java_it_cannot_run_on_in_one_line() throws Exception {
        Path java = Distribution.work().resolve("java-25");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        Path program = java.resolve("bin/java");
        Files.writeString(program, "#!/bin/sh\nexit 99\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Otp.Result result = otp.with("JAVA_HOME", java.toString()).run("shell:echo", "x");
        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertEquals("one line", 1, result.err().lines().count());
        assertTrue(
                result.err(), result.err().startsWith("OTP-9002: ÖTP-plattformen behöver Java 17 men hittade Java 25"));
    }

    @Test
    public void builds_its_cache_anew_when_it_has_been_wiped() throws Exception {
        Distribution.delete(otp.home().resolve("cache"));
        Otp.Result result = otp.run("shell:echo", "igen");
        assertEquals(result.err(), 0, result.exit());
        assertEquals("igen\n", result.out());
    }

    @Test
    public void lets_two_that_start_at_once_both_succeed() throws Exception {
        Otp twins = Otp.at(Distribution.newHome("twins"));
        List<Otp.Call> calls = List.of(
                twins.start("shell:echo", "en"), twins.start("shell:echo", "två"), twins.start("shell:echo", "tre"));
        assertEquals("en\n", succeeded(calls.get(0)));
        assertEquals("två\n", succeeded(calls.get(1)));
        assertEquals("tre\n", succeeded(calls.get(2)));
    }

    @Test
    public void starts_after_a_boot_that_was_killed() throws Exception {
        Otp victim = Otp.at(Distribution.newHome("victim")).withKnownClasses();
        for (String sign : List.of("run/lock", "cache/karaf/cache/bundle0", "cache/karaf/cache/bundle15", "store")) {
            Distribution.delete(victim.home());
            Otp.Call call = victim.start("shell:echo", "x");
            awaitFile(victim.home().resolve(sign), call.process());
            call.process().destroyForcibly();
            call.result();
            Otp.Result next = victim.run("shell:echo", "efter");
            assertEquals(sign + ": " + next.err(), 0, next.exit());
            assertEquals("efter\n", next.out());
        }
    }

    @Test
    public void says_when_the_distribution_is_not_whole_instead_of_waiting() throws Exception {
        Path broken = Distribution.work().resolve("broken");
        Distribution.delete(broken);
        assertEquals(
                0,
                new ProcessBuilder("cp", "-a", Distribution.folder().toString(), broken.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        Distribution.delete(broken.resolve("system/se/sambruk/otp/se.sambruk.otp.api"));
        Otp.Result result = Otp.at(Distribution.newHome("broken")).from(broken).run("shell:echo", "x");
        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().startsWith("OTP-9021: Plattformens uppstart avbröts"));
        assertEquals("one line", 1, result.err().lines().count());
    }

    @Test
    public void writes_nothing_into_the_distribution() throws Exception {
        List<String> before = files();
        otp.run("bundle:list");
        assertEquals(before, files());
        assertFalse(Files.exists(Distribution.folder().resolve("data")));
    }

    private static String succeeded(Otp.Call call) throws InterruptedException {
        Otp.Result result = call.result();
        assertEquals(result.err(), 0, result.exit());
        return result.out();
    }

    // A boot's progress shows in files; there is nothing else to wait on before it can answer.
    private static void awaitFile(Path file, Process process) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Files.exists(file) && process.isAlive() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static List<String> files() throws IOException, InterruptedException {
        Path folder = Distribution.folder();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }
}
