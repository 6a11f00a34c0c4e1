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
 */
public record NamedDocument(String path, String title, Document document, Optional<Matrix> matrix) {
    public NamedDocument {
        Objects.requireNonNull(path);
        Objects.requireNonNull(title);
        Objects.requireNonNull(document);
        Objects.requireNonNull(matrix);
    }

    public NamedDocument(String path, String title, Document document) {
        this(path, title, document, Optional.empty());
    }

    @Override
    public String toString() {
        return "NamedDocument";
    }
}
