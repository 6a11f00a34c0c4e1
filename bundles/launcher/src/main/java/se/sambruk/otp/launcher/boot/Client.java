package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.sambruk.otp.launcher.wire.DiskSpace;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.InstanceFile;
import se.sambruk.otp.launcher.wire.Invocation;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * What {@code bin/otp} starts instead of {@link Boot} when an instance seems to run: a small JVM with nothing but the JDK, which is
 * there and gone in a tenth of a second.
 */
public final class Client {

    private static final int STOP_SECONDS = 60;
    private static final int WATCH_MILLIS = 100;

    private Client() {}

    /**
     * Hands one call of {@code otp} to the running instance and ends the process with its exit code.
     *
     * @param arguments the words after {@code otp}
     */
    public static void main(String[] arguments) {
        int exit;
        try {
            exit = run(arguments);
        } catch (Fault fault) {
            Terminal.err(fault.getMessage());
            exit = fault.exitCode();
        } catch (InterruptedException e) {
            exit = 1;
        } catch (IOException | RuntimeException | Error e) {
            exit = Boot.unexpected(e);
        }
        // Not exit(): its hooks are for signals.
        Runtime.getRuntime().halt(exit);
    }

    private static int run(String[] arguments) throws Fault, IOException, InterruptedException {
        Path home = Path.of(System.getProperty(LaunchProperties.HOME));
        if (arguments.length == 1 && arguments[0].equals("--open")) {
            Home.open(home, Invocation.language(System.getenv("OTP_LANG")));
            return 0;
        }
        if (arguments.length == 2 && arguments[0].equals("--await")) {
            return await(Long.parseLong(arguments[1]), home);
        }
        Request request = Invocation.read(List.of(arguments), System.getenv());
        Optional<InstanceFile> instance = InstanceFile.read(home);
        if (instance.isPresent()) {
            OptionalInt exit = handOver(request, instance.get(), home);
            if (exit.isPresent()) {
                return exit.getAsInt();
            }
        }
        // What looked like an instance was none: its file was left behind, and its pid is another process's by now.
        return bootInstead(arguments);
    }

    /**
     * Gives a request to an instance, whatever its kind.
     *
     * @return the exit code; empty where nobody took the request
     */
    static OptionalInt handOver(Request request, InstanceFile instance, Path home) throws Fault {
        Texts texts = Texts.in(request.language());
        switch (request.kind()) {
            case HELP, VERSION:
                return OptionalInt.of(Boot.tell(request));
            case CONSOLE, SERVER:
                OptionalInt alive =
                        new Handover(instance, home).run(new Request(Request.Kind.STATUS, List.of(), request.caller()));
                if (alive.isPresent()) {
                    throw new Fault(1, request.language(), "9005", instance.pid(), home);
                }
                return alive;
            case STOP:
                OptionalInt stopping = new Handover(instance, home).run(request);
                if (stopping.isPresent()) {
                    awaitEnd(instance, request);
                    Terminal.out(texts.get("stopped", instance.pid()));
                }
                return stopping;
            case STATUS:
                OptionalInt answer = new Handover(instance, home).run(request);
                if (answer.isPresent()) {
                    Terminal.out(texts.get("running", instance.pid(), home));
                }
                return answer;
            default:
                return new Handover(instance, home).run(request);
        }
    }

    private static void awaitEnd(InstanceFile instance, Request request) throws Fault {
        Optional<ProcessHandle> process = ProcessHandle.of(instance.pid());
        try {
            if (process.isPresent()) {
                process.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new Fault(1, request.language(), "9019", instance.pid(), STOP_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // For "otp start": until the process it has just started takes commands, or has ended without.
    private static int await(long pid, Path home) throws Fault, IOException, InterruptedException {
        Request status = Invocation.read(List.of("status"), System.getenv());
        long limit = LaunchProperties.seconds(LaunchProperties.READY_TIMEOUT, 120);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limit);
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        while (process != null && process.isAlive() && System.nanoTime() < end) {
            Optional<InstanceFile> instance = InstanceFile.read(home);
            if (instance.isPresent() && isOf(instance.get().pid(), process) && answers(status, instance.get(), home)) {
                return 0;
            }
            try {
                // Nothing tells of the new file everywhere; the process's own end is what is really waited for.
                process.onExit().get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException | ExecutionException e) {
                continue;
            }
        }
        Path output = home.resolve("log").resolve("server.out");
        Optional<String> words = lastWords(output);
        if (words.isEmpty()) {
            // On a full disk it had nowhere to say so.
            explain(home, status.language());
        }
        words.ifPresent(Terminal::err);
        throw new Fault(1, status.language(), "9020", output);
    }

    private static void explain(Path home, String language) throws Fault, IOException {
        Path distribution = Path.of(System.getProperty(LaunchProperties.DISTRIBUTION));
        boolean first = !new BundleCache(Home.open(home, language).karafData()).fits(Boot.stamp(distribution));
        DiskSpace disk = new DiskSpace(home, language);
        disk.require(first);
        Optional<Fault> full = disk.explain(first);
        if (full.isPresent()) {
            throw full.get();
        }
    }

    // A process that is just starting on a busy machine may be late with its answer.
    private static boolean answers(Request status, InstanceFile instance, Path home) {
        try {
            return handOver(status, instance, home).isPresent();
        } catch (Fault late) {
            return false;
        }
    }

    // Where a killed instance's number is still taken, the process we wait for has found that out and started the
    // platform itself.
    private static boolean isOf(long pid, ProcessHandle started) {
        return pid == started.pid()
                || ProcessHandle.of(pid)
                        .flatMap(ProcessHandle::parent)
                        .filter(started::equals)
                        .isPresent();
    }

    // What the process said itself, if that was a sentence.
    private static Optional<String> lastWords(Path output) throws IOException {
        if (!Files.exists(output)) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1)).filter(line -> line.startsWith("OTP-"));
    }

    private static int bootInstead(String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty(LaunchProperties.DISTRIBUTION), "bin", "otp")
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("OTP_HANDOVER", "no");
        return builder.start().waitFor();
    }
}
