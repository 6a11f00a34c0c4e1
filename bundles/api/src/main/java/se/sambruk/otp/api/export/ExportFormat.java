package se.sambruk.otp.api.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.sambruk.otp.api.problem.Problem;

/**
 * A file format. A plugin registers one as a service; users then name it by its id. Called by the export bundle only, which
 * sees to files, atomic output and exchange under load, so that a format need not.
 *
 * <p>Called by several threads at once, each with its own arguments. The same arguments give the same bytes. The contract
 * test in the testkit tries all this. The context class loader is the format's own, so that libraries that look for services and
 * resources by it find those of the format's bundle, whoever asked for the export.
 *
 * <p>A version that does not come with the platform is tried when it is registered, on a small built-in sample of each type that it
 * accepts among {@link se.sambruk.otp.api.library.Specification}, {@link se.sambruk.otp.api.document.Document} and {@link
 * se.sambruk.otp.api.architecture.ArchitectureModel}, with the default of each option: it is taken into use when it has written each sample
 * twice alike, within limits, and found the output sound.
 */
@ConsumerType
public interface ExportFormat {
    /** What this format is; always the same. */
    FormatDescriptor descriptor();

    /**
     * Writes something.
     *
     * @param source of one of the types that the descriptor accepts
     * @param out not closed by the format
     * @return what could not be represented
     * @throws IOException if {@code out} fails
     * @throws se.sambruk.otp.api.problem.ProblemException if the source, an option or a resource is such that nothing can be written;
     *     anything else that is thrown is taken for a fault of the format
     */
    ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException;

    /**
     * Reads an output back and tells what is wrong with its structure, before it is shown to anybody. It need not compare
     * content.
     *
     * @param in what {@link #write} wrote; not closed by the format
     * @return errors; empty if the output is sound
     */
    List<Problem> verify(InputStream in) throws IOException;
}
