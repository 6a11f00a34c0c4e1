package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.rules.ExternalResource;

/** A small file system in memory for a test, which only an administrator can mount: else the test is skipped. */
public final class SmallDisk extends ExternalResource {
    private Path root;
    private boolean mounted;

    @Override
    protected void before() throws Throwable {
        root = Files.createTempDirectory("litet");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=16m", "otp-test", root.toString());
        assumeTrue("a small file system cannot be mounted here", mounted);
    }

    @Override
    protected void after() {
        try {
            assertTrue(!mounted || run("umount", root.toString()));
            Files.delete(root);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public Path root() {
        return root;
    }

    /** Mounts it with another option. */
    public boolean change(String option) throws InterruptedException {
        return run("mount", "-o", "remount," + option, root.toString());
    }

    /** Leaves so many bytes on the disk. */
    public void leave(long bytes) throws IOException {
        long room = Files.getFileStore(root).getUsableSpace();
        Files.write(ballast(), new byte[(int) (room - bytes)]);
    }

    /** Gives the room back. */
    public void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
