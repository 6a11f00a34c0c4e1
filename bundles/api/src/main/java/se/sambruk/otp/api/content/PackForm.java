package se.sambruk.otp.api.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A form in which a pack can be written besides YAML and JSON, such as a workbook: whoever knows the form offers it as a service,
 * and the reader of packs uses it for every file of a pack that has its extension, and for such a file by itself. Thread-safe.
 *
 * <p>The service bears the property {@link #EXTENSION}, so that it need not be woken to be found.
 */
@ConsumerType
public interface PackForm {
    /** Service property: the extension, as {@link #extension()}. */
    String EXTENSION = "otp.pack.extension";

    /** The end of the names of its files, in lower case and without a dot, such as {@code xlsx}. */
    String extension();

    /**
     * Reads a file to the sink: one mapping, unless the file cannot be read at all. Whatever is wrong in the file is told to the
     * sink, all of it in one go where that is possible; nothing in the file is a reason to throw.
     *
     * @param in not closed
     * @throws IOException if the bytes cannot be had
     */
    void read(InputStream in, PackSink sink) throws IOException;

    /**
     * Writes a file for somebody to fill in, with instructions and an example.
     *
     * @param out not closed
     */
    void writeTemplate(PackTemplate template, OutputStream out) throws IOException;
}
