package se.sambruk.otp.pack.xlsx.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookLimits;
import se.sambruk.otp.workbook.Extra;

/** Reads a pack that is written as a workbook. Used once. */
public final class PackWorkbook {
    private final Reading reading;
    private final PackSink sink;
    private final Values values;
    private final Parameters parameters;
    private final Map<SheetForm, Book.Sheet> sheets = new LinkedHashMap<>();
    private final Set<String> requirements = new HashSet<>();

    private PackWorkbook(Reading reading) {
        this.reading = reading;
        this.sink = reading.sink();
        this.values = new Values(reading);
        this.parameters = new Parameters(reading, values);
    }

    /**
     * @param in not closed
     * @throws IOException if the bytes cannot be had
     */
    public static void read(InputStream in, PackSink sink, BookLimits limits) throws IOException {
        try (Book book = Book.open(in, limits)) {
            book.extras().forEach(extra -> unwanted(extra, sink));
            new PackWorkbook(new Reading(book, sink, limits)).read();
        } catch (BookException e) {
            Refusal refusal = Refusal.of(e);
            sink.problem(refusal.problem(), refusal.place());
        }
    }

    /** A pack carries no code and fetches nothing; what else lies over or beside its cells is not its content. */
    private static void unwanted(Extra extra, PackSink sink) {
        if (extra.kind() == Extra.Kind.MACROS) {
            sink.problem(FormTexts.error("OTP-7806", extra.part()), PackPlace.FILE);
        } else if (extra.kind() == Extra.Kind.LINKS) {
            sink.problem(FormTexts.error("OTP-7807", extra.part()), PackPlace.FILE);
        }
    }

    /** The words that can stand in the column for an amendment's field. */
    public static List<String> amendedFields(Locale language) {
        return Amendments.words(language);
    }

    private void read() throws BookException {
        for (Book.Sheet sheet : reading.book().sheets()) {
            assign(sheet);
        }
        if (sheets.isEmpty()) {
            reading.error(PackPlace.FILE, "OTP-7810", PackSheets.names());
            return;
        }
        if (sheets.containsKey(PackSheets.PARAMETERS)) {
            Table.read(reading, PackSheets.PARAMETERS, sheets.get(PackSheets.PARAMETERS), parameters::add);
        }
        sink.startMapping(PackPlace.FILE);
        for (SheetForm form : PackSheets.ALL) {
            if (form != PackSheets.PARAMETERS && sheets.containsKey(form)) {
                section(form, sheets.get(form));
            }
        }
        sink.endMapping();
        parameters.finish(requirements);
        reading.finish();
    }

    private void assign(Book.Sheet sheet) throws BookException {
        Optional<SheetForm> form = PackSheets.named(sheet.name());
        PackPlace at = new PackPlace(sheet.name(), 0, 0);
        if (form.isPresent()) {
            Book.Sheet twin = sheets.putIfAbsent(form.get(), sheet);
            if (twin != null) {
                reading.error(at, "OTP-7812", sheet.name(), twin.name());
            }
        } else if (!PackSheets.isForPeople(sheet.name()) && hasContent(sheet)) {
            if (sheet.hidden()) {
                reading.error(at, "OTP-7813", sheet.name());
            } else {
                unknown(sheet, at);
            }
        }
    }

    private boolean hasContent(Book.Sheet sheet) throws BookException {
        boolean[] any = {false};
        Book book = reading.book();
        book.scan(book.scanner(sheet, (row, hidden, cells) -> any[0] = true));
        return any[0];
    }

    private void unknown(Book.Sheet sheet, PackPlace at) {
        List<String> names = PackSheets.ALL.stream()
                .flatMap(form -> Stream.of(
                        form.name().in(LocalizedText.SWEDISH), form.name().in(Locale.ENGLISH)))
                .toList();
        Optional<String> near = Similar.to(sheet.name(), names).stream().findFirst();
        reading.error(
                at,
                "OTP-7811",
                FormTexts.brief(sheet.name()),
                near.isPresent() ? 1 : 0,
                near.orElse(""),
                PackSheets.names());
    }

    private void section(SheetForm form, Book.Sheet sheet) throws BookException {
        PackPlace at = new PackPlace(sheet.name(), 0, 0);
        sink.key(form.id(), at);
        if (form == PackSheets.PACK) {
            PackTable.read(reading, sheet);
            return;
        }
        sink.startSequence(at);
        if (form == PackSheets.REQUIREMENTS) {
            Table.read(reading, form, sheet, this::requirement);
        } else if (form == PackSheets.AMENDMENTS) {
            Amendments amendments = new Amendments(reading, values);
            Table.read(reading, form, sheet, amendments::add);
            amendments.flush();
        } else if (form == PackSheets.PARAMETER_SETS) {
            ParameterSets sets = new ParameterSets(reading, values);
            Table.read(reading, form, sheet, sets::add);
            sets.finish();
        } else {
            Table.read(
                    reading,
                    form,
                    sheet,
                    row -> values.object(row, row.text(form.first().key())));
        }
        sink.endSequence();
    }

    private void requirement(Row row) {
        String id = row.text("id");
        sink.startMapping(row.place());
        values.fields(row, id, row.columns());
        parameters.write(id);
        if (!id.isEmpty()) {
            requirements.add(id);
        }
        sink.endMapping();
    }
}
