package se.sambruk.otp.award.work;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;

/**
 * A document that is to be a file.
 *
 * @param path of the file without its ending
 * @param title what it is, for whoever chooses among files
 * @param matrix the same for formats with rows and columns; empty where there is no such form
 * @param isLong whether it begins with a table of contents; a letter does not
 */
public record NamedDocument(String path, String title, Document document, Optional<Matrix> matrix, boolean isLong) {
    public NamedDocument {
        Objects.requireNonNull(path);
        Objects.requireNonNull(title);
        Objects.requireNonNull(document);
        Objects.requireNonNull(matrix);
    }

    public NamedDocument(String path, String title, Document document) {
        this(path, title, document, Optional.empty(), false);
    }

    /** The same with a table of contents. */
    public NamedDocument withContents() {
        return new NamedDocument(path, title, document, matrix, true);
    }

    /** The same as another file. */
    public NamedDocument at(String other) {
        return new NamedDocument(other, title, document, matrix, isLong);
    }

    /** The same file with other contents, which have no form with rows and columns. */
    public NamedDocument saying(Document other) {
        return new NamedDocument(path, title, other, Optional.empty(), isLong);
    }

    @Override
    public String toString() {
        return "NamedDocument";
    }
}
