package se.sambruk.otp.shell.view;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.award.FollowUpCheck;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;

/** Shows what is to be followed up. */
public final class FollowUpView {
    private FollowUpView() {}

    /**
     * How it is listed.
     *
     * @param today the Swedish day, which decides what has come
     */
    public static Listing<FollowUpItem> listing(LocalDate today) {
        return Listing.<FollowUpItem>of((item, locale) -> json(item, today, locale))
                .column("column.id", FollowUpItem::id)
                .column("column.what", FollowUpItem::title)
                .column("column.due", item -> item.due().map(String::valueOf).orElse(""))
                .column("column.state", (item, locale) -> state(item, locale), item -> item.latest()
                        .map(check -> check.result().wire())
                        .orElse(""))
                .column(
                        "column.sanction",
                        item -> item.latest().map(FollowUpCheck::sanction).orElse(""));
    }

    private static String state(FollowUpItem item, Locale locale) {
        return item.latest()
                .map(check -> Names.of(check.result(), locale) + " " + check.on())
                .orElse("");
    }

    private static Map<String, Object> json(FollowUpItem item, LocalDate today, Locale locale) {
        TreeWriter out = new TreeWriter()
                .put("item", item.id())
                .put("requirement", item.requirement().value())
                .put("kind", item.kind())
                .put("phase", item.phase())
                .put("title", item.title())
                .putText("method", item.method())
                .put("due", item.due())
                .put("has-come", item.isDue(today));
        return out.put(
                        "checks",
                        item.checks().stream()
                                .map(check -> new TreeWriter()
                                        .put("entry", check.entry())
                                        .put("on", check.on())
                                        .put("result", check.result())
                                        .putText("sanction", check.sanction())
                                        .put("by", check.act().actor())
                                        .putText("because", check.act().because())
                                        .done())
                                .toList())
                .done();
    }
}
