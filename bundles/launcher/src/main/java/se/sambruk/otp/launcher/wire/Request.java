package se.sambruk.otp.launcher.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * What one call of {@code otp} asks for: the same value whether it is run in a process of its own or handed over to a running
 * instance, so that the two cannot come to behave differently.
 *
 * @param kind what is asked for
 * @param commandLine the words for the shell; empty unless {@code kind} is {@link Kind#RUN}
 * @param caller who asks, and from where
 */
public record Request(Kind kind, List<String> commandLine, Caller caller) {

    /** What a caller can ask of the platform. */
    public enum Kind {
        /** One or more commands, without a console. */
        RUN,
        /** An interactive console. */
        CONSOLE,
        /** The platform in the foreground, without a console. */
        SERVER,
        /** The end of the running instance. */
        STOP,
        /** Whether an instance runs. */
        STATUS,
        /** How the launcher itself is used. */
        HELP,
        /** Which version this is. */
        VERSION
    }

    /** Checks and copies. */
    public Request {
        Objects.requireNonNull(kind, "kind");
        commandLine = List.copyOf(commandLine);
        Objects.requireNonNull(caller, "caller");
    }

    /** The caller's language. */
    public String language() {
        return caller.language();
    }

    /** The request as bytes, for {@link #decode(byte[])}. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, kind.name());
            out.writeInt(commandLine.size());
            for (String word : commandLine) {
                write(out, word);
            }
            write(out, caller.workingFolder());
            write(out, caller.language());
            write(out, caller.user());
            out.writeInt(caller.width());
            out.writeBoolean(caller.styled());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws IOException where the bytes are not a request
     */
    public static Request decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Kind kind = Kind.valueOf(read(in));
            int count = in.readInt();
            List<String> words = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                words.add(read(in));
            }
            return new Request(kind, words, new Caller(read(in), read(in), read(in), in.readInt(), in.readBoolean()));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a request", e);
        }
    }

    /** The request as one line of ASCII: how the boot passes it to the launcher bundle, through a system property. */
    public String toText() {
        return Base64.getEncoder().encodeToString(encode());
    }

    /**
     * Reads what {@link #toText()} wrote.
     *
     * @throws IOException where the text is not a request
     */
    public static Request fromText(String text) throws IOException {
        try {
            return decode(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a request", e);
        }
    }

    // writeUTF stops at 64 kB, which a long argument can pass.
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("text of " + length + " bytes in a request with " + in.available() + " left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
