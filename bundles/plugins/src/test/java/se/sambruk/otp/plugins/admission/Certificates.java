package se.sambruk.otp.plugins.admission;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys and certificates, made by the JDK's own tools in a folder. */
final class Certificates {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
    }

    Path store(String who) {
        return folder.resolve(who + ".p12");
    }

    /** A key, with a certificate that it has made for itself. */
    void keys(String who, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("-genkeypair", "-alias", who, "-keyalg", "EC", "-dname", "CN=" + who, "-validity", "3650"));
        arguments.addAll(List.of(options));
        keytool(who, arguments);
    }

    /** What an issuer certifies of somebody's key. */
    X509Certificate issue(String issuer, String who, String... options) throws Exception {
        Path request = folder.resolve(who + ".csr");
        if (!Files.exists(request)) {
            keytool(who, List.of("-certreq", "-alias", who, "-file", request.toString()));
        }
        Path issued = Files.createTempFile(folder, who, ".pem");
        List<String> arguments = new ArrayList<>(List.of(
                "-gencert", "-rfc", "-alias", issuer, "-infile", request.toString(), "-outfile", issued.toString()));
        arguments.addAll(List.of(options));
        keytool(issuer, arguments);
        try (InputStream in = Files.newInputStream(issued)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    X509Certificate own(String who) throws IOException, GeneralSecurityException {
        return (X509Certificate) load(who).getCertificate(who);
    }

    void export(String who, Path to) throws Exception {
        keytool(who, List.of("-exportcert", "-rfc", "-alias", who, "-file", to.toString()));
    }

    /** Signs all that is in a jar now. */
    void sign(Path jar, String who, X509Certificate... path) throws Exception {
        PrivateKey key = (PrivateKey) load(who).getKey(who, PASSWORD.toCharArray());
        Path signed = Files.createTempFile(folder, "signed", ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key, path(path)).build().sign(zip, out);
        }
        Files.move(signed, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    static CertPath path(X509Certificate... certificates) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificates));
    }

    private KeyStore load(String who) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store(who).toFile(), PASSWORD.toCharArray());
    }

    /** Signs with the JDK's other tool, as a publisher would. */
    void signByTool(Path jar, String who) throws Exception {
        tool("jarsigner", List.of("-keystore", store(who).toString(), "-storepass", PASSWORD, jar.toString(), who));
    }

    private void keytool(String who, List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-keystore", store(who).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        tool("keytool", all);
    }

    // It lies beside the java that runs, and is done before the second compiler has paid for itself.
    private static void tool(String name, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", name).toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(command.toString(), 0, process.waitFor());
    }
}
