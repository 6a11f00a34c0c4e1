package se.sambruk.otp.content.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.content.fault.Reason;
import se.sambruk.otp.content.fault.Texts;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** Makes packs of what people have on their disks. */
public final class Sources {
    private Sources() {}

    /**
     * A folder, zip or jar file, or a file of a form that is a whole pack, by its absolute path.
     *
     * @throws ProblemException where it is none of them, cannot be read, or is larger than the limits allow
     */
    public static PackSource of(Path path, Limits limits, PackForms forms) {
        Path absolute = path.toAbsolutePath().normalize();
        String name = absolute.toString();
        try {
            if (!Files.exists(absolute)) {
                throw problem("OTP-1500", name);
            }
            if (Files.isDirectory(absolute)) {
                return new FolderSource(absolute, limits.files());
            }
            if (forms.covers(name)) {
                return new FileSource(absolute);
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.endsWith(".zip") && !lower.endsWith(".jar")) {
                throw problem("OTP-1501", name);
            }
            return new ArchiveSource(absolute.toFile(), limits);
        } catch (ZipException e) {
            throw new ProblemException(Problem.error(Texts.ALL, "OTP-1502", "", name), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.error(Texts.ALL, "OTP-1508", "", name, Reason.of(e)), e);
        }
    }

    private static ProblemException problem(String code, String name) {
        return Problem.error(Texts.ALL, code, "", name).asException();
    }
}
