package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** Reads a document back and tells what in its structure would make Word repair or refuse it. Used once. */
final class Soundness {
    private static final int END_RECORD = 22;

    private final Limits limits;
    private final Messages messages;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, byte[]> small = new LinkedHashMap<>();
    private final Map<String, StructureScan> scans = new HashMap<>();

    private Soundness(Limits limits, Messages messages) {
        this.limits = limits;
        this.messages = messages;
    }

    static List<Problem> check(InputStream in, Limits limits, Messages messages) throws IOException {
        Soundness soundness = new Soundness(limits, messages);
        byte[] bytes = in.readNBytes((int) Math.min(limits.output() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.output()) {
            soundness.error("OTP-5131", limits.output());
        } else if (!endsAsArchive(bytes)) {
            soundness.error("OTP-5130");
        } else {
            soundness.parts(bytes);
        }
        return List.copyOf(soundness.problems);
    }

    /** A zip archive ends with a record that tells how much there is before it; half an archive has none. */
    private static boolean endsAsArchive(byte[] bytes) {
        int at = bytes.length - END_RECORD;
        if (at < 0 || bytes[at] != 'P' || bytes[at + 1] != 'K' || bytes[at + 2] != 5 || bytes[at + 3] != 6) {
            return false;
        }
        long size = number(bytes, at + 12);
        long start = number(bytes, at + 16);
        return start + size == at;
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }

    private void parts(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(entry.getName(), zip);
            }
        } catch (ZipException | java.io.EOFException e) {
            error("OTP-5130");
            return;
        }
        if (!small.containsKey("[Content_Types].xml") || !scans.containsKey(PackageWriter.MAIN)) {
            error("OTP-5132");
            return;
        }
        contentTypes();
        Map<String, Set<String>> relations = relations();
        scans.forEach((name, scan) -> {
            scan.problems().forEach(code -> error(code, name));
            scan.relations().stream()
                    .filter(id -> !relations.getOrDefault(name, Set.of()).contains(id))
                    .forEach(id -> error("OTP-5134", name, id));
        });
    }

    private void read(String name, InputStream zip) throws IOException {
        if (small.containsKey(name) || scans.containsKey(name)) {
            error("OTP-5133", name);
        } else if (name.equals(PackageWriter.MAIN) || name.matches("word/(header|footer)[^/]*\\.xml")) {
            scans.put(name, StructureScan.of(zip));
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            byte[] content = zip.readAllBytes();
            small.put(name, content);
            try {
                Dom.parse(content);
            } catch (SAXException e) {
                error("OTP-5135", name);
            }
        } else {
            small.put(name, new byte[0]);
            zip.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void contentTypes() throws IOException {
        List<String> overrides = new ArrayList<>();
        List<String> extensions = new ArrayList<>();
        for (Element type : elements("[Content_Types].xml")) {
            overrides.add(type.getAttribute("PartName"));
            extensions.add(type.getAttribute("Extension"));
        }
        for (String name : names()) {
            String extension = name.substring(name.lastIndexOf('.') + 1);
            if (!name.startsWith("[") && !overrides.contains("/" + name) && !extensions.contains(extension)) {
                error("OTP-5136", name);
            }
        }
    }

    /** The ids of relationships by part; tells of those that lead nowhere. */
    private Map<String, Set<String>> relations() throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (String name : List.copyOf(small.keySet())) {
            if (!name.endsWith(".rels")) {
                continue;
            }
            String folder = name.substring(0, name.lastIndexOf("_rels/"));
            String part =
                    folder + name.substring(folder.length() + "_rels/".length(), name.length() - ".rels".length());
            for (Element relation : elements(name)) {
                ids.computeIfAbsent(part, known -> new HashSet<>()).add(relation.getAttribute("Id"));
                String target = relation.getAttribute("Target");
                String full = target.startsWith("/") ? target.substring(1) : folder + target;
                if (!relation.getAttribute("TargetMode").equals("External") && !names().contains(full)) {
                    error("OTP-5137", name, target);
                }
            }
        }
        return ids;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(small.keySet());
        names.addAll(scans.keySet());
        return names;
    }

    private List<Element> elements(String name) throws IOException {
        try {
            Document document = Dom.parse(small.get(name));
            return Dom.children(document.getDocumentElement());
        } catch (SAXException e) {
            return List.of(); // told of when it was read
        }
    }

    private void error(String code, Object... arguments) {
        problems.add(Problem.error(messages, code, arguments));
    }
}
