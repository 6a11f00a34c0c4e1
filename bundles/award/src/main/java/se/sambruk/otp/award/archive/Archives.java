package se.sambruk.otp.award.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.award.ArchiveReceipt;
import se.sambruk.otp.api.award.ArchiveService;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.CaseVerification;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.award.archive.CaseZip.Written;
import se.sambruk.otp.award.masking.Copying;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.work.Admission;

/** Writes cases to files. Holds nothing of any case. */
@Component(service = ArchiveService.class)
public final class Archives implements ArchiveService {
    private final CaseService cases;
    private final CaseContents contents;

    @Activate
    public Archives(@Reference CaseService cases, @Reference CaseContents contents) {
        this.cases = cases;
        this.contents = contents;
    }

    @Override
    public ArchiveReceipt write(String procurement, Optional<Masking> masking, Path target, Viewer viewer) {
        ProcurementCase whole = Admission.all(cases, procurement, viewer);
        CaseVerification state =
                cases.verify(procurement, Optional.empty(), viewer).orElseThrow();
        if (!state.isWhole() || state.head().isEmpty()) {
            throw AwardTexts.error("OTP-6471", procurement).asException();
        }
        if (masking.isPresent() && whole.secrecyEnd().isEmpty()) {
            throw AwardTexts.error("OTP-6481", procurement).asException();
        }
        Optional<Copying> copying = masking.map(how -> Copying.of(how, whole.log()));
        List<Problem> findings = new ArrayList<>();
        List<Part> parts =
                new ArrayList<>(new LogParts(whole.log(), file -> file(procurement, file, viewer), copying).parts());
        parts.addAll(contents.parts(whole, viewer, copying, findings));
        parts.add(Part.of("index.html", "", IndexPage.of(whole, List.copyOf(parts), copying)));
        parts.add(Part.of("las-mig.txt", "", ReadMe.of(whole, state.head().get(), copying)));
        if (whole.facts().isPractice()) {
            parts.add(Part.of("OVNING.txt", "", ReadMe.ofPractice(whole)));
        }
        return put(parts, copying, target, findings);
    }

    private byte[] file(String procurement, ContentHash sha256, Viewer viewer) {
        byte[] bytes = cases.attachment(procurement, sha256, viewer)
                .orElseThrow(() -> AwardTexts.error("OTP-6483", procurement).asException());
        if (!ContentHash.ofBytes(bytes).equals(sha256)) {
            throw AwardTexts.error("OTP-6483", procurement).asException();
        }
        return bytes;
    }

    /** Beside its target first, so that nothing is seen of what fails half way. */
    private static ArchiveReceipt put(
            List<Part> parts, Optional<Copying> copying, Path target, List<Problem> findings) {
        Path beside = null;
        try {
            beside = Files.createTempFile(target.getParent(), ".otp-akt-", ".tmp");
            Written written;
            try (OutputStream out = Files.newOutputStream(beside)) {
                written = CaseZip.write(
                        parts,
                        out,
                        (part, bytes) -> copying.ifPresent(
                                how -> how.look(part.path(), part.entry(), part.isVouchedFor(), bytes)));
            }
            copying.ifPresent(Copying::requireUse);
            long size = Files.size(beside);
            move(beside, target);
            return new ArchiveReceipt(
                    target,
                    size,
                    written.sha256(),
                    written.manifest(),
                    written.files(),
                    copying.map(Copying::places).orElse(0),
                    findings);
        } catch (IOException e) {
            throw new ProblemException(AwardTexts.error("OTP-6472", target.toString(), FileFaults.reason(e)), e);
        } finally {
            discard(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What went wrong before is what the person is told.
            file.toFile().deleteOnExit();
        }
    }
}
