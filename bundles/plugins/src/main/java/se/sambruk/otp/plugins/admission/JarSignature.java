package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import se.sambruk.otp.plugins.fault.Faults;

/** Tells whether every file in a jar is signed by somebody who is trusted. */
final class JarSignature {
    private static final Pattern OF_SIGNATURE =
            Pattern.compile("META-INF/(?:MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(?:SF|DSA|RSA|EC))");

    private JarSignature() {}

    static void check(String name, Path file, Set<X509Certificate> trusted) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            boolean signed = false;
            Set<CodeSigner> known = new HashSet<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory()
                        || OF_SIGNATURE
                                .matcher(entry.getName().toUpperCase(Locale.ROOT))
                                .matches()) {
                    continue;
                }
                // Only what has been read to its end has been compared.
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                CodeSigner[] signers = entry.getCodeSigners();
                if (signers == null) {
                    throw signed ? Faults.refusal("OTP-7043", name, entry.getName()) : Faults.refusal("OTP-7041", name);
                }
                signed = true;
                if (!isTrusted(signers, known, trusted)) {
                    throw Faults.refusal("OTP-7042", name, subject(signers[0]));
                }
            }
            if (!signed) {
                throw Faults.refusal("OTP-7041", name);
            }
        } catch (SecurityException e) {
            throw Faults.refusal(e, "OTP-7043", name, Faults.said(e));
        } catch (ZipException e) {
            throw Faults.refusal(e, "OTP-7041", name);
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7004", name, Faults.said(e));
        }
    }

    private static boolean isTrusted(CodeSigner[] signers, Set<CodeSigner> known, Set<X509Certificate> trusted) {
        for (CodeSigner signer : signers) {
            if (known.contains(signer) || leadsTo(signer, trusted)) {
                known.add(signer);
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(CodeSigner signer, Set<X509Certificate> trusted) {
        CertPath path = signer.getSignerCertPath();
        Optional<? extends Certificate> own = path.getCertificates().stream().findFirst();
        if (own.isEmpty() || !(own.get() instanceof X509Certificate certificate)) {
            return false;
        }
        try {
            if (trusted.contains(certificate)) {
                if (signer.getTimestamp() == null) {
                    certificate.checkValidity();
                } else {
                    certificate.checkValidity(signer.getTimestamp().getTimestamp());
                }
                return true;
            }
            PKIXParameters parameters = new PKIXParameters(
                    trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()));
            // There is no network to ask who has been revoked; the administrator takes the certificate out of the
            // store.
            parameters.setRevocationEnabled(false);
            if (signer.getTimestamp() != null) {
                parameters.setDate(signer.getTimestamp().getTimestamp());
            }
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String subject(CodeSigner signer) {
        return signer.getSignerCertPath().getCertificates().stream()
                .findFirst()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .orElse("?");
    }
}
