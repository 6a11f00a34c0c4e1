package se.sambruk.otp.itests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** The shipped archive, unpacked once for all tests: nothing in it is written at run time, so that they can share it. */
final class Distribution {

    private static Path unpacked;
    private static Path used;

    private Distribution() {}

    /** The unpacked folder. */
    static synchronized Path folder() throws IOException, InterruptedException {
        if (unpacked == null) {
            Path work = work().resolve("distribution");
            delete(work);
            Files.createDirectories(work);
            // With the system's own tar, as a user would: it restores the scripts' permissions.
            succeed("tar", "xzf", System.getProperty("otp.archive"), "-C", work.toString());
            try (Stream<Path> folders = Files.list(work)) {
                unpacked = folders.findFirst().orElseThrow().toRealPath();
            }
        }
        return unpacked;
    }

    /** The example of a case management system, for tenders until another day, as a test's case may have another than the example's. */
    static String example(String lastTenderDay) throws IOException, InterruptedException {
        String text = Files.readString(folder().resolve("examples/arendesystem.yaml"));
        String changed = text.replaceAll("(?m)^  response-deadline: .*$", "  response-deadline: " + lastTenderDay);
        if (changed.equals(text)) {
            throw new IOException("the example says nothing of the last day for tenders");
        }
        return changed;
    }

    /** Where tests may write. */
    static Path work() throws IOException {
        Path work = Path.of(System.getProperty("otp.work"));
        Files.createDirectories(work);
        return work.toRealPath();
    }

    /** A folder that does not exist yet, for an {@code OTP_HOME}. */
    static Path newHome(String name) throws IOException {
        Path homes = work().resolve("homes");
        Files.createDirectories(homes);
        Path home = homes.resolve(name);
        delete(home);
        return home;
    }

    /**
     * A home folder in which a command has been run before: with what the platform keeps between its starts, the bundle cache and the
     * archive of classes. It starts in a third of the time that a new one takes, so tests that do not ask about a first start begin here.
     */
    static Path usedHome(String name) throws IOException, InterruptedException {
        Path home = newHome(name);
        copy(used(), home);
        return home;
    }

    /** Copies a folder, with its permissions, to where there is none. */
    static void copy(Path from, Path to) throws IOException, InterruptedException {
        succeed("cp", "-a", from.toString(), to.toString());
    }

    /** The home folder that those are copies of. */
    static synchronized Path used() throws IOException, InterruptedException {
        if (used == null) {
            Path home = newHome("used");
            Otp.Result result = Otp.at(home).run("otp:status");
            if (result.exit() != 0) {
                throw new IOException("the first command ended with " + result);
            }
            used = home;
        }
        return used;
    }

    private static void succeed(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command[0] + " ended with " + exit);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
