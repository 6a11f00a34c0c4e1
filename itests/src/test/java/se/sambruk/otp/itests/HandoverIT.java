package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Commands given to an instance that runs in the background. */
public class HandoverIT {

    private static Otp otp;

    @BeforeClass
    public static void start() throws Exception {
        otp = Otp.at(Distribution.newHome("handover"));
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
    }

    @AfterClass
    public static void stop() throws Exception {
        long pid = Long.parseLong(instance("pid"));
        Otp.Result stopped = otp.run("stop");
        assertEquals(stopped.err(), 0, stopped.exit());
        assertFalse("the process has ended", ProcessHandle.of(pid).isPresent());
        assertFalse(Files.exists(otp.home().resolve("run/instance")));
    }

    @Test
    public void starts_where_a_killed_instance_s_number_belongs_to_somebody_else_now() throws Exception {
        Otp fresh = Otp.brief("number-taken");
        assertEquals(0, fresh.run("start").exit());
        Path file = fresh.home().resolve("run/instance");
        List<String> lines = Files.readAllLines(file);
        long killed = Long.parseLong(
                Files.readString(fresh.home().resolve("run/lock.pid")).strip());
        ProcessHandle process = ProcessHandle.of(killed).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(60, TimeUnit.SECONDS);
        Files.write(
                file,
                lines.stream()
                        .map(line -> line.startsWith("pid=")
                                ? "pid=" + ProcessHandle.current().pid()
                                : line)
                        .toList());
        Otp.Result again = fresh.run("start");
        assertEquals(again.err() + fresh.log(), 0, again.exit());
        assertEquals(0, fresh.run("otp:status").exit());
        assertEquals(0, fresh.run("stop").exit());
    }

    @Test
    public void a_command_is_run_by_the_instance() throws Exception {
        Otp.Result result = otp.run("shell:echo räksmörgås");
        assertEquals(result.err(), 0, result.exit());
        assertEquals("räksmörgås\n", result.out());
        assertEquals("", result.err());
    }

    @Test
    public void output_and_errors_stay_apart_and_the_exit_code_comes_through() throws Exception {
        Otp.Result result = otp.run("shell:echo ett; shell:throw två; shell:echo tre");
        assertEquals(1, result.exit());
        assertEquals("ett\n", result.out());
        assertEquals("två\n", result.err());
        assertEquals(2, otp.run("no:such").exit());
    }

    @Test
    public void the_caller_s_folder_language_and_input_come_along() throws Exception {
        Path folder = Files.createDirectories(Distribution.work().resolve("en annan anropare"));
        Files.writeString(folder.resolve("fil.txt"), "innehåll\n");
        assertEquals("innehåll\n", otp.in(folder).run("shell:cat", "fil.txt").out());
        assertEquals(folder + "\n", otp.in(folder).run("shell:echo ${otp.cwd}").out());
        assertEquals("sv-SE\n", otp.run("shell:echo ${otp.locale}").out());
        assertEquals(
                "Åsa\n",
                otp.with("OTP_USER", "Åsa").run("shell:echo ${otp.user}").out());
        assertEquals(
                "en\n",
                otp.with("OTP_LANG", "en").run("shell:echo ${otp.locale}").out());
        assertEquals("åäö\n", otp.given("åäö\n").run("shell:cat", "-").out());
    }

    @Test
    public void an_interrupted_caller_cancels_its_command() throws Exception {
        assumeFalse(
                "this build was started in the background by a shell that lets it ignore Ctrl-C, and what it starts does too",
                interruptsAreIgnored());
        cancels("INT");
    }

    @Test
    public void a_terminated_caller_cancels_its_command() throws Exception {
        cancels("TERM");
    }

    private static void cancels(String signal) throws Exception {
        Otp.Call call = otp.start("shell:echo börjar; shell:sleep 100");
        // The first command's output tells that the second is about to run.
        call.awaitOut("börjar");
        signal(signal, call.process().pid());
        Otp.Result result = call.result();
        assertEquals(130, result.exit());
        assertEquals("OTP-9012: Kommandot avbröts.\n", result.err());
        assertEquals("the instance goes on", 0, otp.run("shell:echo", "x").exit());
    }

    // SigIgn is a mask in hexadecimal; SIGINT is its second bit.
    private static boolean interruptsAreIgnored() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    public void many_callers_at_once_are_served() throws Exception {
        List<Otp.Call> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(otp.start("shell:echo", "nummer " + i));
        }
        for (int i = 0; i < 8; i++) {
            assertEquals("nummer " + i + "\n", calls.get(i).result().out());
        }
    }

    @Test
    public void a_second_console_is_refused() throws Exception {
        Otp.Result result = otp.run("console");
        assertEquals(1, result.exit());
        assertTrue(
                result.err(),
                result.err().startsWith("OTP-9005: Plattformen körs redan (pid " + instance("pid") + ")"));
    }

    @Test
    public void only_the_owner_can_read_the_secret() throws Exception {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(otp.home().resolve("run/instance"))));
    }

    @Test
    public void a_caller_without_the_secret_is_shown_the_door() throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), Integer.parseInt(instance("port")))) {
            socket.setSoTimeout(20_000);
            assertEquals(36, socket.getInputStream().readNBytes(36).length);
            socket.getOutputStream().write(new byte[64]);
            socket.getOutputStream().flush();
            assertEquals("closed", -1, socket.getInputStream().read());
        }
    }

    @Test
    public void a_file_left_behind_by_a_dead_instance_is_ignored() throws Exception {
        Otp other = Otp.at(Distribution.usedHome("left-behind"));
        Files.createDirectories(other.home().resolve("run"));
        // A pid that lives, this test's own, and a port that nobody listens on any more.
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.writeString(
                other.home().resolve("run/instance"),
                "pid=" + ProcessHandle.current().pid() + "\nport=" + port + "\nsecret=" + "00".repeat(32)
                        + "\ndistribution=x\n");
        Otp.Result result = other.run("shell:echo", "ändå");
        assertEquals(result.err(), 0, result.exit());
        assertEquals("ändå\n", result.out());
    }

    @Test
    public void a_paused_instance_is_told_of_and_serves_again_when_it_goes_on() throws Exception {
        long pid = Long.parseLong(instance("pid"));
        signal("STOP", pid);
        Otp.Result silent;
        try {
            silent = otp.with("OTP_OPTS", "-Dotp.answer.timeout=2").run("shell:echo", "x");
        } finally {
            signal("CONT", pid);
        }
        assertEquals(1, silent.exit());
        assertEquals("", silent.out());
        assertTrue(silent.err(), silent.err().startsWith("OTP-9027: Plattformen (pid " + pid + ") svarar inte"));
        assertEquals("x\n", otp.run("shell:echo", "x").out());
    }

    @Test
    public void nothing_listens_off_the_loopback_address() throws Exception {
        long pid = Long.parseLong(instance("pid"));
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("socket:[")) {
                    sockets.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        int listening = 0;
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                String[] columns = line.strip().split("\\s+");
                // Local address, remote address, state (0A listens; 07 is an open udp socket), and the inode.
                boolean open = columns.length > 9 && (columns[3].equals("0A") || columns[3].equals("07"));
                if (open && sockets.contains(columns[9])) {
                    String address = columns[1].substring(0, columns[1].indexOf(':'));
                    assertTrue(
                            table + " " + columns[1],
                            address.equals("0100007F")
                                    || address.equals("0000000000000000FFFF00000100007F")
                                    || address.equals("00000000000000000000000001000000"));
                    listening++;
                }
            }
        }
        assertEquals("only the hand-over listens", 1, listening);
    }

    private static String instance(String key) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(otp.home().resolve("run/instance"))) {
            properties.load(reader);
        }
        return properties.getProperty(key);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor());
    }
}
