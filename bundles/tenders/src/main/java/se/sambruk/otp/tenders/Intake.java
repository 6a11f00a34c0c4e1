package se.sambruk.otp.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerService;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderFile;
import se.sambruk.otp.api.tender.TenderFileKind;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.api.tender.TenderSupplier;

/** Reads tenders in: all of them, or none. */
final class Intake {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final String KEY = "anbud-";

    /** A tender that is about to be written. */
    private record Coming(
            String key,
            TenderSupplier supplier,
            List<String> lots,
            List<GivenFile> files,
            TenderReading reading,
            Optional<Tender> before) {}

    /** Some files that are of one tender, as far as is known so far. */
    private record Group(Optional<TenderSupplier> stated, List<String> lots, List<ReadFile> files) {
        Optional<TenderSupplier> told() {
            return files.stream().flatMap(file -> file.supplier().stream()).findFirst();
        }

        Optional<TenderSupplier> supplier() {
            return stated.or(this::told);
        }

        boolean has(boolean prices) {
            return files.stream().anyMatch(file -> prices ? file.isPrices() : file.hasAnswers());
        }
    }

    private final Desk desk;
    private final FileJudge judge;
    private final AnswerService answers;
    private final long most;

    /**
     * @param most how many bytes are read in one act
     */
    Intake(Desk desk, FileJudge judge, AnswerService answers, long most) {
        this.desk = desk;
        this.judge = judge;
        this.answers = answers;
        this.most = most;
    }

    TenderIntake receive(IntakeDraft draft) {
        if (draft.replaces()) {
            desk.requireReason();
        }
        long bytes = draft.tenders().stream()
                .flatMap(tender -> tender.files().stream())
                .mapToLong(file -> file.size())
                .sum();
        if (bytes > most) {
            throw TenderTexts.error("OTP-6359", most / MEBIBYTE).asException();
        }
        List<Problem> known = across(desk.book());
        List<Coming> coming = named(grouped(draft.tenders()), draft.replaces());
        List<NewEntry> entries = coming.stream().map(Intake::entry).toList();
        CaseChange written = desk.record(entries);
        TenderBook book = desk.after(written);
        List<Problem> findings = new ArrayList<>(written.findings());
        findings.addAll(absent(book));
        return new TenderIntake(
                book,
                coming.stream().map(Coming::key).toList(),
                coming.stream().map(Coming::reading).toList(),
                across(book).stream()
                        .filter(problem -> !known.contains(problem))
                        .toList(),
                new CaseChange(written.now(), written.added(), findings));
    }

    /** A price annex beside answers of the same supplier is of the same tender, where nobody has said which files belong together. */
    private List<Group> grouped(List<GivenTender> tenders) {
        List<Group> groups = new ArrayList<>();
        for (GivenTender given : tenders) {
            List<ReadFile> files = given.files().stream().map(judge::read).toList();
            Group group = new Group(given.supplier(), given.lots(), new ArrayList<>(files));
            Optional<Group> kin = given.supplier().isPresent() || files.size() > 1
                    ? Optional.empty()
                    : groups.stream().filter(known -> belongs(known, group)).findFirst();
            kin.ifPresentOrElse(known -> known.files().addAll(files), () -> groups.add(group));
        }
        return groups;
    }

    private static boolean belongs(Group known, Group group) {
        boolean alike = known.told().isPresent()
                && group.told().filter(known.told().get()::isSame).isPresent();
        return known.stated().isEmpty()
                && alike
                && !(known.has(true) && group.has(true))
                && !(known.has(false) && group.has(false));
    }

    private List<Coming> named(List<Group> groups, boolean replaces) {
        int next = last() + 1;
        Map<String, Coming> coming = new LinkedHashMap<>();
        for (Group group : groups) {
            TenderSupplier supplier = group.supplier().orElseThrow(() -> nobodys(group));
            if (coming.values().stream().anyMatch(other -> other.supplier().isSame(supplier))) {
                throw TenderTexts.error("OTP-6360", group.files().get(0).from()).asException();
            }
            Optional<Tender> before = desk.book().of(supplier);
            if (before.isPresent() && !replaces) {
                throw TenderTexts.error(
                                "OTP-6357", before.get().key(), before.get().entry())
                        .asException();
            }
            String key = before.isPresent() ? before.get().key() : KEY + next++;
            TenderReading reading = told(judge.together(group.files()), group, supplier);
            List<GivenFile> files = group.files().stream().map(ReadFile::file).toList();
            coming.put(key, new Coming(key, supplier, lots(group, reading), files, reading, before));
        }
        return List.copyOf(coming.values());
    }

    /** Why it cannot be told whom a tender is from: with what keeps each of its files from being read. */
    private static ProblemException nobodys(Group group) {
        List<Problem> problems = new ArrayList<>();
        problems.add(TenderTexts.error("OTP-6358", group.files().get(0).from()));
        group.files().stream()
                .filter(ReadFile::isTable)
                .flatMap(file -> file.problems().stream())
                .filter(problem -> problem.severity() == Severity.ERROR)
                .filter(problem ->
                        problem.location().filter(place -> place.line() > 0).isEmpty())
                .forEach(problems::add);
        return new ProblemException(problems);
    }

    /** The greatest number that a key has had, also in an entry that was struck. */
    private int last() {
        return desk.now().log().lines().stream()
                .filter(line -> line.entry().kind().equals(EntryKinds.TENDER_RECEIVED))
                .map(line -> line.entry().body().get("tender"))
                .filter(String.class::isInstance)
                .map(key -> ((String) key).substring(Math.min(KEY.length(), ((String) key).length())))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** The reading, with what is to be told of who it is from. */
    private TenderReading told(TenderReading reading, Group group, TenderSupplier supplier) {
        List<Problem> more = new ArrayList<>();
        group.files().stream()
                .filter(file ->
                        file.supplier().filter(told -> !told.isSame(supplier)).isPresent())
                .forEach(file -> more.add(TenderTexts.warning("OTP-6382").at(SourceLocation.file("", file.name()))));
        boolean listed = desk.book()
                .opening()
                .filter(opening ->
                        opening.listed().isEmpty() || opening.find(supplier).isPresent())
                .isPresent();
        if (!listed) {
            more.add(TenderTexts.warning("OTP-6380"));
        }
        return Readings.with(reading, more);
    }

    private List<String> lots(Group group, TenderReading reading) {
        List<String> known = judge.schedule().map(PriceSchedule::lots).orElse(List.of()).stream()
                .map(PriceLot::id)
                .toList();
        List<String> all = known.isEmpty()
                ? desk.now().facts().lots().stream().map(lot -> lot.id()).toList()
                : known;
        for (String lot : group.lots()) {
            if (!all.contains(lot)) {
                throw TenderTexts.error("OTP-6377", lot, String.join(", ", all)).asException();
            }
        }
        if (!group.lots().isEmpty()) {
            return all.stream().filter(group.lots()::contains).toList();
        }
        return reading.schedule()
                .flatMap(schedule -> reading.offer().map(offer -> offer.comparison(schedule)))
                .map(comparison -> all.stream()
                        .filter(lot -> comparison.isOffered(Optional.of(lot)))
                        .toList())
                .orElse(List.of());
    }

    private static NewEntry entry(Coming coming) {
        NewAttachment reading = Bodies.reading(coming.key(), coming.reading());
        Map<String, Object> body = new TreeMap<>();
        body.put("tender", coming.key());
        body.put("supplier", Bodies.of(coming.supplier()));
        body.put("lots", coming.lots());
        body.put("files", coming.reading().files().stream().map(Bodies::of).toList());
        body.put("issue", coming.reading().issue());
        body.put("reading", reading.record().sha256().hex());
        coming.before().ifPresent(before -> body.put("replaces", before.entry()));
        List<NewAttachment> files = Stream.concat(coming.files().stream().map(Bodies::original), Stream.of(reading))
                .toList();
        return Desk.with(NewEntry.of(EntryKinds.TENDER_RECEIVED, body), files);
    }

    /** Suppliers on the attested list that nothing has been read in from. */
    private static List<Problem> absent(TenderBook book) {
        return book.opening().stream()
                .flatMap(opening -> opening.listed().stream())
                .filter(supplier -> book.of(supplier).isEmpty())
                .map(supplier -> TenderTexts.warning("OTP-6381", supplier.name()))
                .toList();
    }

    /** What can be seen only of all tenders together. */
    private List<Problem> across(TenderBook book) {
        return answers.compare(book.tenders().stream()
                .map(Intake::report)
                .filter(Objects::nonNull)
                .toList());
    }

    private static AnswerReport report(Tender tender) {
        Optional<TenderFile> file = tender.received().files().stream()
                .filter(one -> one.kind() == TenderFileKind.ANSWERS)
                .findFirst();
        if (file.isEmpty() || tender.received().answers().isEmpty()) {
            return null;
        }
        String name = tender.key() + " (" + tender.supplier().name() + ")";
        return AnswerReport.builder(name, file.get().sha256())
                .answers(tender.received().answers().get())
                .build();
    }
}
