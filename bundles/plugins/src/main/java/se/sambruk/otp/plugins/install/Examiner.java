package se.sambruk.otp.plugins.install;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.admission.BundleHeaders;
import se.sambruk.otp.plugins.admission.CodeRules;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Archive;
import se.sambruk.otp.plugins.file.FileKind;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.file.PackBytes;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.state.Vault;

/** Finds out what a file is and whether it may be put into use. Puts its bundles in the vault, and nothing into use. */
public final class Examiner {
    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
    private static final String RESOURCES = "resources/";
    private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.xls[xm]?");

    private final Limits limits;
    private final TrustPolicy trust;
    private final CodeRules rules;
    private final Predicate<String> isCore;
    private final Packs packs;
    private final Vault vault;
    private final String folder;

    public Examiner(Limits limits, TrustPolicy trust, Predicate<String> isCore, Packs packs, Vault vault) {
        this(limits, trust, isCore, packs, vault, Locations.FOLDER);
    }

    private Examiner(
            Limits limits, TrustPolicy trust, Predicate<String> isCore, Packs packs, Vault vault, String folder) {
        this.limits = limits;
        this.trust = trust;
        this.isCore = isCore;
        this.rules = new CodeRules(isCore, Runtime.version().feature());
        this.packs = packs;
        this.vault = vault;
        this.folder = folder;
    }

    /** One that looks in the same way at files that lie elsewhere than in a drop folder, and keeps what it makes elsewhere. */
    Examiner into(Vault other) {
        return new Examiner(limits, trust, isCore, packs, other, "");
    }

    /**
     * The rules that are in force; another text when one of them has changed. Of the values themselves: it is compared with what an
     * earlier process wrote, and two different limits may have one hash code.
     */
    public String policy() {
        return String.join(
                " ",
                "rules=" + CodeRules.EDITION,
                "file=" + limits.fileBytes(),
                "entries=" + limits.entries(),
                "unpacked=" + limits.unpackedBytes(),
                "ratio=" + limits.ratio(),
                "trust=" + trust.fingerprint(),
                "java=" + Runtime.version().feature());
    }

    /** Refuses a file that is too large to be copied. */
    public void checkSize(String fileName, long size) {
        if (size > limits.fileBytes()) {
            throw Faults.refusal(
                    "OTP-7020", fileName, Sizes.told(size, limits.fileBytes()), Sizes.told(limits.fileBytes(), size));
        }
    }

    /**
     * Looks at a file. Never throws for what is in it.
     *
     * @param name the entry's, which the locations of its bundles begin with
     * @param file its bytes, which do not change while we look
     */
    public Examination examine(String name, String fileName, Path file, ContentHash hash) {
        Draft draft = new Draft(name, fileName);
        try {
            checkSize(fileName, Files.size(file));
            trust.check(fileName, file, hash);
            examine(draft, file, hash);
        } catch (ProblemException e) {
            LOG.debug("{} is refused", name, e);
            draft.problems.addAll(e.problems());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read", name, e);
            draft.problems.add(Faults.unread(fileName, e));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Looking at {} failed", name, e);
            draft.problems.add(Faults.unexpected(fileName, e));
        }
        return draft.done();
    }

    private void examine(Draft draft, Path file, ContentHash hash) throws IOException {
        if (!FileKind.isZip(file)) {
            text(draft, file);
            return;
        }
        try (Archive archive = Archive.open(draft.fileName, file, limits)) {
            switch (FileKind.of(archive)) {
                case PACK_ARCHIVE -> {
                    draft.kind = PluginKind.CONTENT;
                    archive.manifest()
                            .ifPresent(manifest -> CodeRules.checkPackHeaders(draft.fileName, manifest, isCore));
                    pack(draft, "", PackBytes.of(Locations.ofPack(draft.name, ""), archive));
                }
                case CODE -> {
                    draft.kind = PluginKind.CODE;
                    code(draft, "", archive, hash);
                }
                case KAR -> {
                    draft.kind = PluginKind.ARCHIVE;
                    kar(draft, archive);
                }
                case WORKBOOK -> workbook(draft, file);
                case DOCUMENT -> throw Faults.refusal("OTP-7014", draft.fileName);
                default -> {
                    if (!isWorkbook(draft.fileName)) {
                        throw Unknown.archive(draft.fileName, archive);
                    }
                    workbook(draft, file);
                }
            }
        }
    }

    private void text(Draft draft, Path file) throws IOException {
        switch (FileKind.of(draft.fileName, file)) {
            case PACK_TEXT -> {
                draft.kind = PluginKind.CONTENT;
                pack(draft, "", PackBytes.of(Locations.ofPack(draft.name, ""), draft.fileName, file));
            }
            case EMPTY -> throw Faults.refusal("OTP-7016", draft.fileName);
            default -> {
                if (!isWorkbook(draft.fileName)) {
                    throw Unknown.file(draft.fileName);
                }
                workbook(draft, file);
            }
        }
    }

    // Whoever reads workbooks knows what else a file is that is called one: an old one, one with a password, or a text.
    private static boolean isWorkbook(String fileName) {
        return WORKBOOK.matcher(fileName).matches();
    }

    private void workbook(Draft draft, Path file) throws IOException {
        draft.kind = PluginKind.CONTENT;
        pack(draft, "", PackBytes.of(Locations.ofPack(draft.name, ""), draft.fileName, "xlsx", file));
    }

    private void pack(Draft draft, String key, PackSource pack) {
        PackReading reading = packs.check(pack);
        draft.problems.addAll(Locations.told(reading.problems(), pack.name(), folder));
        if (reading.catalog().isEmpty()) {
            return;
        }
        Catalog catalog = reading.catalog().get();
        PackManifest manifest = catalog.manifest();
        if (key.isEmpty()) {
            draft.id = manifest.id();
            draft.version = Optional.of(manifest.version().toString());
        }
        draft.catalogs.add(catalog);
        draft.resources.putAll(reading.resources());
        draft.parts.add(new Part(
                key,
                Part.Type.CONTENT,
                PackBundle.symbolicName(manifest.id()),
                manifest.version().toString(),
                keep(bundle(manifest, pack)),
                catalog.ref().hash().hex()));
    }

    private static byte[] bundle(PackManifest manifest, PackSource pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PackBundle.write(manifest, pack, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void code(Draft draft, String key, Archive jar, ContentHash hash) {
        BundleHeaders headers =
                jar.manifest().flatMap(BundleHeaders::of).orElseThrow(() -> Faults.refusal("OTP-7013", jar.name()));
        if (key.isEmpty()) {
            draft.id = headers.symbolicName();
            draft.version = Optional.of(headers.version());
        }
        rules.check(jar, headers);
        draft.services.addAll(headers.services());
        draft.parts.add(new Part(key, Part.Type.CODE, headers.symbolicName(), headers.version(), hash, ""));
    }

    private void kar(Draft draft, Archive kar) throws IOException {
        if (kar.hasFolder(RESOURCES)) {
            throw Faults.refusal("OTP-7017", draft.fileName);
        }
        for (String path : kar.paths()) {
            if (path.startsWith("repository/") && path.toLowerCase(Locale.ROOT).endsWith(".jar")) {
                member(draft, path, keep(kar.bytes(path)));
            }
        }
        if (draft.parts.isEmpty() && draft.problems.isEmpty()) {
            throw Faults.refusal("OTP-7018", draft.fileName);
        }
    }

    private void member(Draft draft, String path, ContentHash hash) {
        String key = path.substring("repository/".length());
        try (Archive jar = Archive.open(draft.fileName + "!/" + key, vault.place(hash), limits)) {
            if (FileKind.of(jar) == FileKind.PACK_ARCHIVE) {
                jar.manifest().ifPresent(manifest -> CodeRules.checkPackHeaders(jar.name(), manifest, isCore));
                pack(draft, key, PackBytes.of(Locations.ofPack(draft.name, key), jar));
            } else {
                code(draft, key, jar, hash);
            }
        }
    }

    private ContentHash keep(byte[] bytes) {
        try {
            return vault.keep(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has been found so far. */
    private static final class Draft {
        private final String name;
        private final String fileName;
        private final List<Part> parts = new ArrayList<>();
        private final List<Catalog> catalogs = new ArrayList<>();
        private final Map<ContentHash, byte[]> resources = new LinkedHashMap<>();
        private final List<String> services = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private PluginKind kind = PluginKind.UNKNOWN;
        private String id;
        private Optional<String> version = Optional.empty();

        Draft(String name, String fileName) {
            this.name = name;
            this.fileName = fileName;
            this.id = fileName;
        }

        Examination done() {
            Examination found = new Examination(kind, id, version, parts, catalogs, resources, services, problems);
            return found.admitted() ? found : Examination.refused(kind, id, version, problems);
        }
    }
}
