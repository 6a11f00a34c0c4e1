package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.LibraryService.HeldParameterSet;
import se.sambruk.otp.shell.output.Listing;

/** Sets of ready levels as they are listed. */
public final class ParameterSetView {
    /** How sets are listed. */
    public static Listing<HeldParameterSet> listing(LibraryService library) {
        return Listing.<HeldParameterSet>of((held, locale) -> json(held, library))
                .column("column.parameter-set", held -> held.set().id())
                .column("column.pack", held -> held.edition().id())
                .column("column.version", held -> held.edition().version().toString())
                .column("column.name", held -> held.set().title())
                .number("column.values", held -> (long) held.set().settings().size())
                .column("column.description", held -> held.set().description());
    }

    private ParameterSetView() {}

    private static Map<String, Object> json(HeldParameterSet held, LibraryService library) {
        return new TreeWriter()
                .put("pack", held.edition().id())
                .put("version", held.edition().version())
                .put("id", held.set().id())
                .put("title", held.set().title())
                .putText("description", held.set().description())
                .put("because", held.set().because())
                .put(
                        "values",
                        LevelRow.of(List.of(held), library).stream()
                                .map(LevelRow::normalized)
                                .toList())
                .done();
    }
}
