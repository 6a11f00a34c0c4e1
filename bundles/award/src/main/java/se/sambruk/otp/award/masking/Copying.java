package se.sambruk.otp.award.masking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.award.masking.ReleasedFile;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.text.Swedish;

/** Makes the masked copy of a case, piece by piece, and keeps count. Used by one thread. */
public final class Copying {
    /** A text so short stands in other words everywhere. */
    private static final int SHORTEST = 3;

    private final Masking masking;
    private final Masker masker;
    private int filesLeftOut;

    private Copying(Masking masking, CaseLog log) {
        this.masking = masking;
        this.masker = new Masker(masking.rules(), rule -> LeftOutTexts.of(rule, log));
    }

    /**
     * @param log all of the case's log
     * @throws ProblemException with everything that is wrong with the masking, beside this case
     */
    public static Copying of(Masking masking, CaseLog log) {
        List<Problem> faults = new ArrayList<>();
        for (MaskingRule rule : masking.rules()) {
            fault(rule, log).map(problem -> problem.at(rule.place())).ifPresent(faults::add);
        }
        for (ReleasedFile file : masking.files()) {
            boolean there = log.find(file.entry()).stream()
                    .flatMap(line -> line.entry().attachments().stream())
                    .anyMatch(record -> record.name().equals(file.name()));
            if (!there) {
                faults.add(AwardTexts.error("OTP-6475", file.entry()).at(file.place()));
            }
        }
        boolean leaves = log.lines().stream()
                .flatMap(line -> line.entry().attachments().stream()
                        .filter(file -> release(masking, line, file).isEmpty()))
                .findAny()
                .isPresent();
        if (leaves && masking.otherFiles().isEmpty()) {
            faults.add(AwardTexts.error("OTP-6476"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        return new Copying(masking, log);
    }

    private static Optional<Problem> fault(MaskingRule rule, CaseLog log) {
        if (rule.text().filter(text -> text.strip().length() < SHORTEST).isPresent()) {
            return Optional.of(AwardTexts.error("OTP-6473", SHORTEST));
        }
        if (rule.entry().isEmpty()) {
            return Optional.empty();
        }
        Optional<LogLine> line = log.find(rule.entry().get());
        if (line.isEmpty()) {
            return Optional.of(AwardTexts.error("OTP-6474", rule.entry().get()));
        }
        boolean known = rule.key().isEmpty()
                || line.get().entry().body().containsKey(rule.key().get());
        return known
                ? Optional.empty()
                : Optional.of(AwardTexts.error(
                        "OTP-6477",
                        rule.key().get(),
                        rule.entry().get(),
                        String.join(", ", line.get().entry().body().keySet())));
    }

    private static Optional<ReleasedFile> release(Masking masking, LogLine line, AttachmentRecord file) {
        return masking.files().stream()
                .filter(one ->
                        one.entry().equalsIgnoreCase(line.label()) && one.name().equals(file.name()))
                .findFirst();
    }

    /** Whether a file of an entry goes with the copy; one of an entry that is left out whole never does. */
    public Optional<ReleasedFile> released(LogLine line, AttachmentRecord file) {
        return masker.whole(line.label()).isPresent() ? Optional.empty() : release(masking, line, file);
    }

    /** The mark of an entry that is left out whole. */
    public Optional<String> whole(LogLine line) {
        return masker.whole(line.label()).map(masker::mark);
    }

    /** An entry as it stands in the copy: without what binds it to the one before, as digests are left out. */
    public byte[] entry(LogLine line) {
        Map<String, Object> copy = new TreeMap<>();
        copy.put("post", line.label());
        Optional<Integer> whole = masker.whole(line.label());
        if (whole.isPresent()) {
            masker.left(whole.get());
            filesLeftOut += line.entry().attachments().size();
            copy.put("maskerad", masker.mark(whole.get()));
            return CanonicalJson.bytes(copy);
        }
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) line.entry().tree()).forEach((key, value) -> tree.put((String) key, value));
        tree.remove("previous");
        tree.put("body", body(line));
        tree.remove("attachments");
        copy.putAll(asMap(masker.tree(tree, Optional.of(line.label()))));
        copy.put("bilagor", attachments(line));
        return CanonicalJson.bytes(copy);
    }

    private Map<String, Object> body(LogLine line) {
        Map<String, Object> body = new TreeMap<>();
        line.entry().body().forEach((key, value) -> {
            Optional<Integer> left = masker.key(line.label(), key);
            left.ifPresent(masker::left);
            body.put(key, left.<Object>map(masker::mark).orElseGet(() -> unnamed(value, line)));
        });
        return body;
    }

    /** Without the names of files that do not go with the copy: a name can tell as much as a file. */
    private Object unnamed(Object node, LogLine line) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, value) -> copy.put((String) key, unnamed(value, line)));
            return copy;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(item -> unnamed(item, line)).toList();
        }
        boolean isLeftOut = line.entry().attachments().stream()
                .anyMatch(
                        file -> file.name().equals(node) && released(line, file).isEmpty());
        return isLeftOut ? leftOut() : node;
    }

    private List<Object> attachments(LogLine line) {
        List<Object> told = new ArrayList<>();
        for (AttachmentRecord file : line.entry().attachments()) {
            boolean goes = released(line, file).isPresent();
            filesLeftOut += goes ? 0 : 1;
            told.add(goes ? text(file.name(), line) : leftOut());
        }
        return told;
    }

    /** The mark of a file that is left out. */
    public String leftOut() {
        return Swedish.text(
                "masking.file",
                masking.otherFiles().map(Masking.Ground::provision).orElse(""));
    }

    private static Map<String, Object> asMap(Object tree) {
        Map<String, Object> map = new TreeMap<>();
        ((Map<?, ?>) tree).forEach((key, value) -> map.put((String) key, value));
        return map;
    }

    /** A text of an entry. */
    public String text(String text, LogLine line) {
        return masker.text(text, Optional.of(line.label()));
    }

    /** A text of the case. */
    public String text(String text) {
        return masker.text(text, Optional.empty());
    }

    /** A file of an entry; one that is no text is as it is, and looked through when it is written. */
    public byte[] file(String name, byte[] bytes, LogLine line) {
        return SearchedFile.asText(name, bytes)
                .map(text -> text(text, line).getBytes(StandardCharsets.UTF_8))
                .orElse(bytes);
    }

    public Masker masker() {
        return masker;
    }

    public Masking masking() {
        return masking;
    }

    /** How many files of entries have been left out so far. */
    public int filesLeftOut() {
        return filesLeftOut;
    }

    /** How many places have been masked so far, and files and entries left out. */
    public int places() {
        int places = filesLeftOut;
        for (int i = 0; i < masking.rules().size(); i++) {
            places += masker.places(i);
        }
        return places;
    }

    /**
     * Looks whether something masked is still in a file of the copy.
     *
     * @param path of the file within it
     * @param entry the label of the entry that it belongs to
     * @param isVouchedFor whether somebody has read it, where the platform cannot
     * @return all that the file says; empty where the platform cannot tell
     * @throws ProblemException if it is, or the file can be read by nobody
     */
    public Optional<List<String>> look(String path, Optional<String> entry, boolean isVouchedFor, byte[] bytes) {
        Set<Integer> leaks = new HashSet<>(masker.leaks(path, entry));
        Optional<List<String>> texts = SearchedFile.texts(path, bytes);
        texts.ifPresent(all -> all.forEach(text -> leaks.addAll(masker.leaks(text, entry))));
        if (!leaks.isEmpty()) {
            String numbers = String.join(
                    ", ",
                    leaks.stream()
                            .sorted()
                            .map(rule -> Integer.toString(rule + 1))
                            .toList());
            throw AwardTexts.error("OTP-6478", numbers, entry.orElse(path)).asException();
        }
        if (texts.isEmpty() && entry.isPresent() && !isVouchedFor) {
            throw AwardTexts.error("OTP-6479", entry.get()).asException();
        }
        return texts;
    }

    /**
     * Tells of rules that have masked nothing: what they are of is perhaps written in another way, and would be handed out.
     *
     * @throws ProblemException if there is one
     */
    public void requireUse() {
        List<Problem> unused = new ArrayList<>();
        for (int i = 0; i < masking.rules().size(); i++) {
            if (masker.places(i) == 0) {
                MaskingRule rule = masking.rules().get(i);
                unused.add(AwardTexts.error("OTP-6480", Integer.toString(i + 1)).at(rule.place()));
            }
        }
        if (!unused.isEmpty()) {
            throw new ProblemException(unused);
        }
    }
}
