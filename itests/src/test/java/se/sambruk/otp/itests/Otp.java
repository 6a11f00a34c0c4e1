package se.sambruk.otp.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls of the distribution's {@code bin/otp}, each a process of its own, with a home folder and a working folder. */
final class Otp {

    private static final long LIMIT_SECONDS = 150;

    /** For JVMs that are over before the second compiler has paid for itself. */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Path distribution;
    private final Path home;
    private final Path workingFolder;
    private final Map<String, String> environment;
    private final String input;

    private Otp(Path distribution, Path home, Path workingFolder, Map<String, String> environment, String input) {
        this.distribution = distribution;
        this.home = home;
        this.workingFolder = workingFolder;
        this.environment = environment;
        this.input = input;
    }

    /** How a call ended. */
    record Result(int exit, String out, String err) {}

    /** The distribution with a home folder. */
    static Otp at(Path home) throws IOException, InterruptedException {
        return new Otp(Distribution.folder(), home, Distribution.work(), Map.of(), "");
    }

    /**
     * The distribution with a home folder that has been used, and without the JVM's second compiler. {@link HandoverIT} starts an instance
     * as it is shipped.
     */
    static Otp brief(String home) throws IOException, InterruptedException {
        return at(Distribution.usedHome(home)).with("OTP_OPTS", FIRST_COMPILER);
    }

    /** The same, with classes from the archive of a home that has been used, also where this one has none, and without making one. */
    Otp withKnownClasses() throws IOException, InterruptedException {
        Path archive = Distribution.used().resolve("cache/otp.jsa");
        return with("OTP_OPTS", "-XX:-RecordDynamicDumpInfo -XX:SharedArchiveFile=" + archive);
    }

    /** The same with another distribution. */
    Otp from(Path folder) {
        return new Otp(folder, home, workingFolder, environment, input);
    }

    /** The same, called from another folder. */
    Otp in(Path folder) {
        return new Otp(distribution, home, folder, environment, input);
    }

    /** The same, with a variable in its environment. */
    Otp with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Otp(distribution, home, workingFolder, more, input);
    }

    /** The same, with text on its standard input. */
    Otp given(String text) {
        return new Otp(distribution, home, workingFolder, environment, text);
    }

    Path home() {
        return home;
    }

    /** Runs to the end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).result();
    }

    /** Starts without waiting. */
    Call start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(distribution.resolve("bin/otp").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("OTP_") || name.startsWith("LC_"));
        builder.environment().put("OTP_HOME", home.toString());
        builder.environment().put("LANG", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return new Call(process);
    }

    /** A call under way. Both its streams are read all the while, so that it never stands still because of us. */
    static final class Call {
        private final Process process;
        private final Collector out;
        private final Collector err;

        private Call(Process process) {
            this.process = process;
            out = new Collector(process.getInputStream());
            err = new Collector(process.getErrorStream());
        }

        Process process() {
            return process;
        }

        /** Waits until its standard output holds a text. */
        void awaitOut(String text) throws InterruptedException {
            out.await(text);
        }

        Result result() throws InterruptedException {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("not done in " + LIMIT_SECONDS + " s: " + out.all() + err.all());
            }
            return new Result(process.exitValue(), out.all(), err.all());
        }
    }

    private static final class Collector extends Thread {
        private final InputStream stream;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Collector(InputStream stream) {
            this.stream = stream;
            setDaemon(true);
            start();
        }

        public void run() {
            byte[] buffer = new byte[4096];
            try (stream) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    synchronized (bytes) {
                        bytes.write(buffer, 0, count);
                        bytes.notifyAll();
                    }
                }
            } catch (IOException e) {
                // The process has been killed; what it said until then counts.
            }
        }

        void await(String text) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            synchronized (bytes) {
                while (!bytes.toString(StandardCharsets.UTF_8).contains(text)) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0 || !isAlive()) {
                        throw new AssertionError("never said: " + text + "; said: " + bytes);
                    }
                    bytes.wait(Math.min(left, 1000));
                }
            }
        }

        String all() throws InterruptedException {
            // Its children may keep the stream open after the process itself has ended.
            join(TimeUnit.SECONDS.toMillis(10));
            synchronized (bytes) {
                return bytes.toString(StandardCharsets.UTF_8);
            }
        }
    }

    /** The log, for a failed test to show. */
    String log() throws IOException {
        Path log = home.resolve("log/karaf.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
