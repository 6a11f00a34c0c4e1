package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ComparisonView;
import se.sambruk.otp.shell.view.TenderView;

/** {@code procurement:answers}: reads tenders in, and shows what has come in. */
final class ProcurementAnswers implements ShellCommand {
    private static final List<String> ACTIONS = List.of("import", "list", "show", "compare");
    private static final List<String> ON_SCREEN = List.of("list", "compare");
    private static final Flag SUPPLIER = Flag.value("--supplier", "answers-supplier", Suggester.NOTHING);
    private static final Flag SUPPLIER_FILE =
            Flag.value("--supplier-file", "answers-supplier-file", Suggesters.ANY_FILES);
    private static final Flag REPLACE = Flag.alone("--replace", "answers-replace");
    private static final Flag ALL = Flag.alone("--all", "answers-all");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "answers",
            List.of(
                    Argument.required(
                            "answers-action",
                            (begun, at) -> ACTIONS.stream().map(Suggestion::of).toList()),
                    Procurements.PROCUREMENT,
                    // What tenders there are is not suggested: who presses Tab may be anybody.
                    new Argument("answers-words", false, true, Suggesters.ANY_FILES)),
            List.of(
                    SUPPLIER,
                    SUPPLIER_FILE,
                    TenderFlags.LOTS,
                    Procurements.ISSUE,
                    REPLACE,
                    ALL,
                    Cases.BECAUSE,
                    TenderReports.OUT,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        String action = call.word(0);
        if (!ACTIONS.contains(action)) {
            throw UsageException.of("OTP-8160", Similar.to(action, ACTIONS), action, String.join(", ", ACTIONS));
        }
        if (call.line().has(TenderReports.OUT.name()) && ON_SCREEN.contains(action)) {
            throw UsageException.of("OTP-8250", action, TenderReports.OUT.name());
        }
        TenderService service = call.service(TenderService.class);
        String id = Cases.get(call, 1).id();
        List<String> words = call.line().words().subList(2, call.line().words().size());
        return switch (action) {
            case "import" -> receive(call, service, id, words);
            case "show" -> show(call, service.book(id, Cases.viewer(call)), words);
            case "compare" -> compare(call, service.book(id, Cases.viewer(call)), words);
            default -> list(call, service.book(id, Cases.viewer(call)), words);
        };
    }

    private static Outcome receive(Call call, TenderService service, String id, List<String> words)
            throws UsageException {
        if (call.line().has(SUPPLIER.name()) && call.line().has(SUPPLIER_FILE.name())) {
            throw UsageException.of("OTP-8016", SUPPLIER.name(), SUPPLIER_FILE.name());
        }
        if (words.isEmpty()) {
            throw UsageException.of("OTP-8162");
        }
        Act act = Cases.act(call);
        TenderFiles files = TenderFlags.files(call, service, id, act);
        TenderReports.check(call);
        Optional<TenderSupplier> supplier = supplier(call);
        List<String> lots = call.list(TenderFlags.LOTS);
        List<GivenTender> tenders = supplier.isPresent()
                ? List.of(new GivenTender(supplier, lots, some(files.files(words))))
                : some(files.tenders(words, lots));
        IntakeDraft draft = new IntakeDraft(
                tenders, call.number(Procurements.ISSUE), call.line().has(REPLACE.name()));
        TenderIntake intake = service.receive(id, draft, act);
        return TenderReports.tell(call, intake, "tender.received", call.line().has(ALL.name()));
    }

    private static <T> List<T> some(List<T> found) throws UsageException {
        if (found.isEmpty()) {
            throw UsageException.of("OTP-8162");
        }
        return found;
    }

    private static Optional<TenderSupplier> supplier(Call call) throws UsageException {
        Optional<String> name = call.line().value(SUPPLIER.name()).filter(written -> !written.isBlank());
        Optional<String> file = call.line().value(SUPPLIER_FILE.name());
        if (file.isEmpty()) {
            return name.map(TenderFiles::supplier);
        }
        WrittenFile read = WrittenFile.read(
                file.get(),
                call.surroundings().folder(),
                Optional.empty(),
                call.platform().profileLimit());
        List<TenderSupplier> suppliers = SupplierList.of(read.name(), read.bytes());
        if (suppliers.size() != 1) {
            throw UsageException.of("OTP-8161", SUPPLIER_FILE.name());
        }
        return Optional.of(suppliers.get(0));
    }

    private static Outcome list(Call call, TenderBook book, List<String> words)
            throws UsageException, InterruptedException {
        if (!words.isEmpty()) {
            throw UsageException.of("OTP-8165", "list");
        }
        call.out().rows(TenderView.LISTING, book.tenders().iterator());
        if (call.out().isForPeople()) {
            TenderView.printBook(book, call.locale(), call.out().sheet());
        }
        return Outcome.DONE;
    }

    private static Outcome show(Call call, TenderBook book, List<String> words) throws UsageException {
        if (words.size() != 1) {
            throw UsageException.of("OTP-8167");
        }
        Tender tender = find(book, words.get(0));
        TenderReports.write(
                call,
                sheet -> TenderView.print(tender, call.line().has(ALL.name()), call.locale(), sheet),
                () -> TenderView.json(tender, true, call.locale()));
        return Outcome.DONE;
    }

    private static Tender find(TenderBook book, String key) {
        return book.find(key).orElseThrow(() -> Faults.error(
                        "OTP-8168",
                        Similar.to(key, book.tenders().stream().map(Tender::key).toList()),
                        key,
                        book.procurement())
                .asException());
    }

    private static Outcome compare(Call call, TenderBook book, List<String> words)
            throws UsageException, InterruptedException {
        List<Tender> tenders = new ArrayList<>();
        List<String> requirements = new ArrayList<>();
        for (String word : words) {
            Optional<Tender> tender = book.find(word);
            tender.ifPresentOrElse(tenders::add, () -> requirements.add(word));
        }
        ComparisonView view = new ComparisonView(tenders.isEmpty() ? book.tenders() : tenders, requirements);
        view.unknown().ifPresent(word -> {
            throw Faults.error("OTP-8169", word, book.procurement()).asException();
        });
        call.out().rows(view.listing(), view.rows().iterator());
        return Outcome.DONE;
    }
}
