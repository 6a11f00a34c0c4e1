package se.sambruk.otp.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.management.JMException;
import javax.management.ObjectName;
import se.sambruk.otp.launcher.wire.DiskSpace;

/**
 * An archive of the classes a one-shot loads, which halves the time the next one needs (class data sharing).
 *
 * <p>It is a cache: made at the end of the first one-shot that had none, and only used by the JVM if it comes from the same JVM and the
 * same class path; a bundle's class only if its bytes are the same. {@code bin/otp} names it in
 * {@link se.sambruk.otp.launcher.wire.LaunchProperties#ARCHIVE} where it wants one made.
 */
final class ClassArchive {

    // Twice what it takes, so that the next start finds room as well.
    private static final long ROOM = 72L << 20;

    private ClassArchive() {}

    /** Makes the archive. It appears whole or not at all; a JVM that cannot make one is no fault. */
    static void make(Path archive) {
        // A JVM that cannot write its archive ends on the spot, whatever the command has come to.
        if (!DiskSpace.holds(archive.getParent(), ROOM)) {
            return;
        }
        // It tells what it does on standard output.
        PrintStream before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Path temporary = archive.resolveSibling(
                archive.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", temporary.toString()}},
                            new String[] {String[].class.getName()});
            if (Files.exists(temporary)) {
                // A machine that goes down now must not leave the name without the content: the JVM trusts it.
                try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.READ)) {
                    written.force(true);
                    // The JVM would crash on half an archive; bin/otp compares.
                    Files.writeString(
                            archive.resolveSibling(archive.getFileName() + ".size"),
                            Long.toString(written.size()) + "\n");
                }
                Files.move(temporary, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (JMException | IOException | RuntimeException e) {
            discard(temporary);
        } finally {
            System.setOut(before);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
