package se.sambruk.otp.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link StoreWriter} in a JVM of its own. */
final class WriterProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    WriterProcess(Path home, StoreWriter.Manner manner, int first) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreWriter.class.getName(),
                        home.toString(),
                        manner.name(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until it has told a number of things that begin so. */
    void await(String beginning, int times) throws IOException {
        int left = times;
        while (left > 0) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the writer ended by itself after " + lines);
            }
            lines.add(line);
            left -= line.startsWith(beginning) ? 1 : 0;
        }
    }

    /**
     * Kills it a while from now, without warning, and gives everything that it had told. By its handle, as the process
     * itself would throw away what has not been read.
     */
    List<String> killAfter(long millis) throws IOException, InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new IOException("the writer ended by itself after " + lines);
        }
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
