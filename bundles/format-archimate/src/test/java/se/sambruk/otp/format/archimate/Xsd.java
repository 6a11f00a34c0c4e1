package se.sambruk.otp.format.archimate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.sambruk.otp.testkit.Corpus;

/** The schemas that the Open Group has published, read by another's validator: what our own check is compared with. */
public final class Xsd {
    private static Schema schema;

    private Xsd() {}

    private static synchronized Schema schema() {
        if (schema == null) {
            Path folder = Corpus.orSkip("schemas/archimate");
            try {
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                        new Local(folder.resolve(systemId.substring(systemId.lastIndexOf('/') + 1))));
                schema = factory.newSchema(
                        new Source[] {source(folder, "archimate3_Diagram.xsd"), source(folder, "dc.xsd")});
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
        return schema;
    }

    private static Source source(Path folder, String name) {
        return new StreamSource(folder.resolve(name).toUri().toString());
    }

    /** What the schema's validator says of a file. */
    public static List<String> errors(byte[] xml) throws IOException {
        List<String> errors = new ArrayList<>();
        try {
            Validator validator = schema().newValidator();
            validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
            validator.setErrorHandler(new ErrorHandler() {
                @Override
                public void warning(SAXParseException e) {
                    // Of no interest.
                }

                @Override
                public void error(SAXParseException e) {
                    errors.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
                }

                @Override
                public void fatalError(SAXParseException e) throws SAXException {
                    throw e;
                }
            });
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            errors.add(e.toString());
        }
        return errors;
    }

    private static final class Local implements LSInput {
        private final Path path;

        Local(Path path) {
            this.path = path;
        }

        @Override
        public InputStream getByteStream() {
            try {
                return Files.newInputStream(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getSystemId() {
            return path.toUri().toString();
        }

        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public void setCharacterStream(Reader stream) {}

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String id) {}

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
