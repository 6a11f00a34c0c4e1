package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.admission.SignerTrust.Verdict;
import se.sambruk.otp.plugins.fault.Faults;

/** Tells whether every file in a jar is signed by somebody who is trusted. */
final class JarSignature {
    private static final Pattern OF_SIGNATURE =
            Pattern.compile("META-INF/(?:MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(?:SF|DSA|RSA|EC))");
    // As the JDK says which file is not what was signed.
    private static final Pattern CHANGED = Pattern.compile("(?s).*digest(?: error)? for (.+)");

    private final String name;
    private final SignerTrust trust;
    private final Instant now;
    private final Map<CodeSigner, Verdict> known = new HashMap<>();

    private JarSignature(String name, Set<X509Certificate> trusted, Instant now) {
        this.name = name;
        this.trust = new SignerTrust(trusted, now);
        this.now = now;
    }

    /**
     * @param name what people know the file by
     * @throws ProblemException if it is not signed, or not by somebody who is trusted
     */
    static void check(String name, Path file, Set<X509Certificate> trusted, Instant now) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            new JarSignature(name, trusted, now).check(jar);
        } catch (SecurityException e) {
            throw Faults.refusal(e, "OTP-7043", name, said(e));
        } catch (ZipException e) {
            throw Faults.refusal(e, "OTP-7041", name);
        } catch (IOException e) {
            throw new ProblemException(Faults.unread(name, e), e);
        }
    }

    private static Object said(SecurityException fault) {
        Matcher changed = CHANGED.matcher(String.valueOf(fault.getMessage()));
        return changed.matches()
                ? Faults.text("signature.changed", changed.group(1).strip())
                : Faults.text("signature.broken");
    }

    private void check(JarFile jar) throws IOException {
        boolean signed = false;
        Optional<String> unsigned = Optional.empty();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.isDirectory() || isOfSignature(entry)) {
                continue;
            }
            // Only what has been read to its end has been compared.
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            CodeSigner[] signers = entry.getCodeSigners();
            if (signers == null) {
                unsigned = unsigned.or(() -> Optional.of(entry.getName()));
            } else {
                signed = true;
                judge(signers);
            }
        }
        if (!signed) {
            throw Faults.refusal("OTP-7041", name);
        }
        if (unsigned.isPresent()) {
            throw Faults.refusal("OTP-7043", name, Faults.text("signature.without", unsigned.get()));
        }
    }

    private static boolean isOfSignature(JarEntry entry) {
        return OF_SIGNATURE.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches();
    }

    // Of several, one who is trusted is enough.
    private void judge(CodeSigner[] signers) {
        CodeSigner best =
                Stream.of(signers).min(Comparator.comparing(this::verdict)).orElseThrow();
        Optional<X509Certificate> certificate = SignerTrust.first(best.getSignerCertPath());
        String subject =
                certificate.map(own -> own.getSubjectX500Principal().getName()).orElse("?");
        switch (verdict(best)) {
            case TRUSTED -> {}
            case OUT_OF_DATE -> throw Faults.refusal("OTP-7049", name, subject, when(certificate.orElseThrow()));
            case NOT_FOR_CODE -> throw Faults.refusal("OTP-7039", name, subject);
            default -> throw Faults.refusal("OTP-7042", name, subject);
        }
    }

    private Verdict verdict(CodeSigner signer) {
        return known.computeIfAbsent(signer, trust::of);
    }

    private Object when(X509Certificate certificate) {
        Instant begins = certificate.getNotBefore().toInstant();
        Instant ends = certificate.getNotAfter().toInstant();
        if (now.isBefore(begins)) {
            return Faults.text("certificate.begins", day(begins));
        }
        return now.isAfter(ends) ? Faults.text("certificate.ended", day(ends)) : Faults.text("certificate.issuer");
    }

    private static String day(Instant when) {
        return when.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
