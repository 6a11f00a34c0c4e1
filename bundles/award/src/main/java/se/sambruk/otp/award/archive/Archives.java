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
import java.util.function.BiConsumer;
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
import se.sambruk.otp.award.masking.GivenAway;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.work.Admission;

/** Writes cases to files. Holds nothing of any case. */
@Component(service = ArchiveService.class)
public final class Archives implements ArchiveService {
    private record Put(Written written, long size) {}

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
        Optional<GivenAway> givenAway = copying.map(how -> contents.givenAway(whole, viewer, how));
        BiConsumer<Part, byte[]> look = (part, bytes) -> copying.ifPresent(how -> {
            Optional<List<String>> texts = how.look(part.path(), part.entry(), part.isVouchedFor(), bytes);
            if (texts.isPresent() || !isPagesOfAnother(part, parts)) {
                givenAway.ifPresent(given -> given.read(texts));
            }
        });
        Put put = put(parts, look, copying, target);
        givenAway.ifPresent(given -> findings.addAll(given.warnings()));
        return new ArchiveReceipt(
                target,
                put.size(),
                put.written().sha256(),
                put.written().manifest(),
                put.written().files(),
                copying.map(Copying::places).orElse(0),
                findings);
    }

    /** Whether a document can be read in its other form, that of a page, and need not be in this. */
    private static boolean isPagesOfAnother(Part part, List<Part> parts) {
        return part.entry().isEmpty()
                && part.path().endsWith(".pdf")
                && parts.stream()
                        .anyMatch(other -> other.path().equals(part.path().replaceFirst("pdf$", "html")));
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
    private static Put put(List<Part> parts, BiConsumer<Part, byte[]> look, Optional<Copying> copying, Path target) {
        Path beside = null;
        try {
            beside = Files.createTempFile(target.getParent(), ".otp-akt-", ".tmp");
            Written written;
            try (OutputStream out = Files.newOutputStream(beside)) {
                written = CaseZip.write(parts, out, look);
            }
            copying.ifPresent(Copying::requireUse);
            long size = Files.size(beside);
            move(beside, target);
            return new Put(written, size);
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
