package se.sambruk.otp.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.fault.ExportProblems;

/** Files that lie finished beside their targets. */
final class PreparedFiles implements PreparedExport {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedFiles.class);

    /** A finished file and what it will be. */
    record Finished(TempFile file, ExportReceipt receipt) {}

    private final List<Finished> files = new ArrayList<>();
    private boolean over;

    void add(Finished finished) {
        files.add(finished);
    }

    @Override
    public List<ExportReceipt> receipts() {
        return files.stream().map(Finished::receipt).toList();
    }

    @Override
    public void commit() {
        if (over) {
            throw new IllegalStateException("already committed or closed");
        }
        List<Replacement> done = new ArrayList<>();
        for (Finished finished : files) {
            Path target = finished.receipt().file();
            try {
                done.add(Replacement.perform(finished.file().path(), target));
            } catch (IOException | RuntimeException e) {
                List<Problem> problems = new ArrayList<>();
                problems.add(ExportProblems.error("OTP-5050", target.toString(), ExportProblems.name(e)));
                problems.addAll(undo(done));
                LOG.warn("{} could not be put in place", target, e);
                close();
                ProblemException told = new ProblemException(problems);
                told.initCause(e);
                throw told;
            }
        }
        over = true;
        done.forEach(Replacement::settle);
        files.forEach(finished -> finished.file().release());
        files.stream()
                .map(finished -> finished.receipt().file().getParent())
                .collect(Collectors.toSet())
                .forEach(PreparedFiles::force);
    }

    private static List<Problem> undo(List<Replacement> done) {
        List<Problem> problems = new ArrayList<>();
        for (int i = done.size() - 1; i >= 0; i--) {
            Replacement replacement = done.get(i);
            try {
                replacement.undo();
            } catch (IOException | RuntimeException e) {
                LOG.error("{} could not be put back", replacement.target(), e);
                String target = replacement.target().toString();
                problems.add(replacement
                        .rescued()
                        .map(kept -> ExportProblems.error("OTP-5051", target, kept.toString()))
                        .orElseGet(() -> ExportProblems.error("OTP-5052", target)));
            }
        }
        return problems;
    }

    // So that the new names outlive a power cut; systems that do not let a folder be opened see to it themselves.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            LOG.trace("{} is not synchronised", folder, e);
        }
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            files.forEach(finished -> finished.file().discard());
        }
    }
}
