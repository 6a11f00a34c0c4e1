package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Pages;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.RequirementView;

/** What listing requirements and searching among them have in common: the conditions, and the rows. */
final class Entries {
    static final Flag CATEGORY = Flag.value("--category", "category", Suggesters.CATEGORIES);
    private static final Flag KIND = Flag.value("--kind", "kind", Suggesters.KINDS);
    private static final Flag PACK = Flag.value("--pack", "pack", Suggesters.PACKS);
    private static final Flag TAG = Flag.value("--tag", "tag", Suggester.NOTHING);

    static final List<Flag> FLAGS = List.of(CATEGORY, KIND, PACK, TAG, Call.LIMIT, Call.JSON, Call.PLAIN);

    private Entries() {}

    /** The conditions that were written, with pages as large as the limit needs. */
    static RequirementQuery query(Call call) throws UsageException {
        RequirementQuery query = RequirementQuery.all().limit(pageSize(call));
        Optional<String> category = call.line().value(CATEGORY.name()).map(code -> code.toUpperCase(Locale.ROOT));
        Optional<String> pack = call.line().value(PACK.name());
        Optional<String> tag = call.line().value(TAG.name()).map(word -> word.toLowerCase(call.locale()));
        Optional<RequirementKind> kind = kind(call);
        query = category.map(query::inCategory).orElse(query);
        query = pack.map(query::inPack).orElse(query);
        query = tag.map(query::tagged).orElse(query);
        return kind.map(query::ofKind).orElse(query);
    }

    private static int pageSize(Call call) throws UsageException {
        // One more than the limit tells whether there are more.
        return call.number(Call.LIMIT)
                .map(limit -> Math.min(RequirementQuery.MAX_LIMIT, limit + 1))
                .orElse(RequirementQuery.MAX_LIMIT);
    }

    private static Optional<RequirementKind> kind(Call call) throws UsageException {
        Optional<String> written = call.line().value(KIND.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<RequirementKind> kind = Names.find(RequirementKind.class, written.get());
        if (kind.isEmpty()) {
            throw UsageException.of("OTP-8018", written.get());
        }
        return kind;
    }

    /** Says which of the conditions names what is not there: that is why nothing matched. */
    private static void explain(Call call) {
        call.line()
                .value(CATEGORY.name())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .ifPresent(code -> explain(call, "entries.no-category", code, Suggesters.CATEGORIES));
        call.line().value(PACK.name()).ifPresent(pack -> explainPack(call, pack));
    }

    /** Says that a pack is not there, if it is not. */
    static void explainPack(Call call, String pack) {
        explain(call, "entries.no-pack", pack, Suggesters.PACKS);
    }

    private static void explain(Call call, String key, String written, Suggester suggester) {
        List<String> known = suggester.suggest("", call.surroundings()).stream()
                .map(Suggestion::value)
                .distinct()
                .sorted()
                .toList();
        if (known.isEmpty() || known.contains(written)) {
            return;
        }
        call.out().sheet().paragraph(call.text(key, written, String.join(", ", known)));
        List<String> near = Similar.to(written, known);
        if (!near.isEmpty()) {
            call.out()
                    .sheet()
                    .paragraph(
                            call.text("entries.near", Faults.alternatives(near).in(call.locale())));
        }
    }

    /** Shows every row of every page, and tells people how many there were. */
    static void show(Call call, Function<Optional<String>, Page<RequirementEntry>> source)
            throws UsageException, InterruptedException {
        long limit = call.number(Call.LIMIT).map(Integer::longValue).orElse(Long.MAX_VALUE);
        Pages<RequirementEntry> rows = Pages.of(source, limit);
        long shown = call.out().rows(RequirementView.listing(), rows);
        if (!call.out().isForPeople()) {
            return;
        }
        String count = Quantities.count(shown, call.locale());
        if (shown == 0) {
            call.out().sheet().paragraph(call.text("entries.none"));
            explain(call);
        } else {
            call.out().sheet().blank();
            call.out().sheet().paragraph(call.text(rows.isCut() ? "entries.cut" : "entries.all", count));
        }
    }
}
