package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import se.sambruk.otp.plugins.fault.Faults;

/** Reads the certificates that the administrator trusts: every PEM and PKCS12 file in a folder. */
final class TrustStore {
    private static final String STORES = "*.{p12,pfx,P12,PFX}";
    private static final String TEXTS = "*.{pem,crt,cer,PEM,CRT,CER}";

    private TrustStore() {}

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if there are none, or a file cannot be read
     */
    static Set<X509Certificate> read(Path folder, String password) {
        Set<X509Certificate> trusted = new HashSet<>();
        each(folder, STORES, file -> readStore(file, password, trusted));
        each(folder, TEXTS, file -> readTexts(file, trusted));
        if (trusted.isEmpty()) {
            throw Faults.refusal("OTP-7044", folder.toString());
        }
        return trusted;
    }

    private interface Reader {
        void read(Path file) throws IOException, GeneralSecurityException;
    }

    private static void each(Path folder, String glob, Reader reader) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            for (Path file : files) {
                try {
                    reader.read(file);
                } catch (IOException | GeneralSecurityException e) {
                    throw Faults.refusal(e, "OTP-7045", file.toString(), said(e));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // The caller tells that there are no certificates.
            return;
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7045", folder.toString(), Faults.said(e));
        }
    }

    // The JDK says it in English, whoever reads it.
    private static Object said(Exception fault) {
        if (fault.getCause() instanceof UnrecoverableKeyException) {
            return Faults.text("trust.password");
        }
        if (fault instanceof FileSystemException || Faults.isFull(fault)) {
            return Faults.said(fault);
        }
        return Faults.text("trust.damaged");
    }

    private static void readStore(Path file, String password, Set<X509Certificate> into)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        for (String alias : Collections.list(store.aliases())) {
            add(store.getCertificate(alias), into);
        }
    }

    private static void readTexts(Path file, Set<X509Certificate> into) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                add(certificate, into);
            }
        }
    }

    private static void add(Certificate certificate, Set<X509Certificate> into) {
        if (certificate instanceof X509Certificate known
                && known.getType().toUpperCase(Locale.ROOT).equals("X.509")) {
            into.add(known);
        }
    }
}
