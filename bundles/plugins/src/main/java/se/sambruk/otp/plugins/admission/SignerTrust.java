package se.sambruk.otp.plugins.admission;

import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges who has signed something: whether their certificate, or one that has issued it, is trusted, is for signing code, and holds.
 * When it was signed counts only where somebody who is trusted says so: anybody can make a time stamp with a date of their own choice.
 */
final class SignerTrust {
    /** How a signer stands; the better first. */
    enum Verdict {
        TRUSTED,
        /** Trusted once, or from some day on. */
        OUT_OF_DATE,
        /** The certificate is trusted for something else. */
        NOT_FOR_CODE,
        UNKNOWN
    }

    // RFC 5280, 4.2.1.12.
    private static final String ANY_USE = "2.5.29.37.0";
    private static final String CODE = "1.3.6.1.5.5.7.3.3";
    private static final String TIME = "1.3.6.1.5.5.7.3.8";

    private final Set<X509Certificate> trusted;
    private final Instant now;

    SignerTrust(Set<X509Certificate> trusted, Instant now) {
        this.trusted = Set.copyOf(trusted);
        this.now = now;
    }

    Verdict of(CodeSigner signer) {
        CertPath path = signer.getSignerCertPath();
        Optional<X509Certificate> own = first(path);
        if (own.isEmpty() || !isIssued(path)) {
            return Verdict.UNKNOWN;
        }
        if (!isFor(CODE, own.get(), true)) {
            return Verdict.NOT_FOR_CODE;
        }
        return holds(path, date(signer)) ? Verdict.TRUSTED : Verdict.OUT_OF_DATE;
    }

    /** The certificate that somebody signed with. */
    static Optional<X509Certificate> first(CertPath path) {
        return path.getCertificates().stream()
                .findFirst()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast);
    }

    private Instant date(CodeSigner signer) {
        return Optional.ofNullable(signer.getTimestamp())
                .filter(stamp -> isTimeGiver(stamp.getSignerCertPath()))
                .map(stamp -> stamp.getTimestamp().toInstant())
                .orElse(now);
    }

    private boolean isTimeGiver(CertPath path) {
        return first(path).filter(own -> isFor(TIME, own, false)).isPresent() && holds(path, now);
    }

    // Whether somebody who is trusted has issued it, be it long ago: at the first moment when all of its certificates
    // held.
    private boolean isIssued(CertPath path) {
        Instant begins = path.getCertificates().stream()
                .map(X509Certificate.class::cast)
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Instant::compareTo)
                .orElse(now);
        return holds(path, begins);
    }

    private boolean holds(CertPath path, Instant when) {
        Date date = Date.from(when);
        List<? extends Certificate> certificates = path.getCertificates();
        try {
            if (trusted.contains(certificates.get(0))) {
                ((X509Certificate) certificates.get(0)).checkValidity(date);
                return true;
            }
            PKIXParameters parameters = new PKIXParameters(
                    trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()));
            // There is no network to ask who has been revoked; the administrator takes the certificate out of the
            // store.
            parameters.setRevocationEnabled(false);
            parameters.setDate(date);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isFor(String use, X509Certificate certificate, boolean otherwise) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null ? otherwise : !Collections.disjoint(uses, List.of(use, ANY_USE));
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
