package se.sambruk.otp.launcher.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process's own standard output and error, in UTF-8 whatever the machine's locale, and whatever {@code System.out} has been set to.
 */
final class Terminal {

    private Terminal() {}

    static void out(String line) {
        print(FileDescriptor.out, line);
    }

    static void err(String line) {
        print(FileDescriptor.err, line);
    }

    private static void print(FileDescriptor descriptor, String line) {
        PrintStream stream = new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
        stream.println(line);
        stream.flush();
    }
}
