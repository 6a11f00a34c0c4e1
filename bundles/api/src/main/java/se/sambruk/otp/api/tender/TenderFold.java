package se.sambruk.otp.api.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.requirement.RequirementId;

/** Goes through a log, entry by entry, for what it says of tenders. Used by one thread. */
final class TenderFold {
    private final String procurement;
    private final CaseLog log;
    private final Function<ContentHash, Optional<byte[]>> files;
    private final Map<String, TenderParts> tenders = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private TenderOpening opening;

    TenderFold(String procurement, CaseLog log, Function<ContentHash, Optional<byte[]>> files) {
        this.procurement = procurement;
        this.log = log;
        this.files = files;
    }

    TenderBook book() {
        for (LogLine line : log.lines()) {
            try {
                add(line);
            } catch (IllegalArgumentException | NullPointerException e) {
                // Of a later version, or without its file. What the fault says may be secret.
                if (!line.isStruck()) {
                    unreadable.add(line.label());
                }
            }
        }
        return new TenderBook(
                procurement,
                opening,
                tenders.values().stream().map(TenderParts::tender).toList(),
                unreadable);
    }

    private void add(LogLine line) {
        TreeReader body = TreeReader.of(line.entry().body());
        switch (line.entry().kind()) {
            case EntryKinds.TENDERS_OPENED -> opened(line, body);
            case EntryKinds.TENDER_RECEIVED -> received(line, body);
            case EntryKinds.CLARIFICATION_REQUESTED -> requested(line, body);
            case EntryKinds.CLARIFICATION_ANSWERED -> answered(line, body);
            case EntryKinds.TENDER_DECIDED -> decided(line, body);
            case EntryKinds.CONTROL_DONE -> controlled(line, body);
            default -> {
                // Not of tenders.
            }
        }
    }

    // A tick that says no more than that it was done is an opening as well, but tells no less than there was.
    private void opened(LogLine line, TreeReader body) {
        if (line.isStruck()) {
            return;
        }
        TenderOpening told = new TenderOpening(
                line.label(),
                body.date("on"),
                body.texts("people"),
                body.list("listed", TenderSupplier::fromTree),
                line.entry().act(),
                line.entry().attachments());
        if (opening == null || opening.listed().isEmpty() || !told.listed().isEmpty()) {
            opening = told;
        }
    }

    private void received(LogLine line, TreeReader body) {
        if (line.isStruck()) {
            return;
        }
        String key = body.text("tender");
        TenderParts parts = new TenderParts(
                key,
                body.get("supplier", TenderSupplier::fromTree),
                body.texts("lots"),
                line.label(),
                line.entry().act(),
                reading(body));
        TenderParts before = tenders.put(key, parts);
        if (before != null) {
            parts.replaced.addAll(before.replaced);
            parts.replaced.add(before.entry);
            parts.clarifications.addAll(before.clarifications);
            parts.decisions.addAll(before.decisions);
            parts.controls.addAll(before.controls);
        }
    }

    private TenderReading reading(TreeReader body) {
        ContentHash hash = new ContentHash(body.text("reading"));
        byte[] json = files.apply(hash).orElseThrow(() -> new IllegalArgumentException("a reading is missing"));
        return TenderReading.fromTree(CanonicalJson.parse(json));
    }

    private TenderParts tender(String key) {
        TenderParts parts = tenders.get(key);
        if (parts == null) {
            throw new IllegalArgumentException("of a tender that is not there");
        }
        return parts;
    }

    private static List<RequirementId> requirements(TreeReader body, String key) {
        return body.texts(key).stream().map(RequirementId::new).toList();
    }

    private void requested(LogLine line, TreeReader body) {
        List<String> asked = body.texts("tenders");
        for (String key : asked) {
            Optional.ofNullable(tenders.get(key))
                    .ifPresent(parts -> parts.clarifications.add(new Clarification(
                            line.label(),
                            key,
                            asked,
                            WireValue.of(ClarificationManner.class, body.text("manner")),
                            requirements(body, "requirements"),
                            body.texts("items"),
                            body.text("question"),
                            body.text("equality", ""),
                            body.text("basis"),
                            body.findDate("due"),
                            line.entry().act(),
                            line.entry().attachments(),
                            Optional.empty(),
                            line.struckBy())));
        }
    }

    private void answered(LogLine line, TreeReader body) {
        if (line.isStruck()) {
            return;
        }
        TenderParts parts = tender(body.text("tender"));
        String id = body.text("request");
        Clarification.Answer answer = new Clarification.Answer(
                line.label(),
                body.date("on"),
                body.text("text", ""),
                requirements(body, "changed"),
                body.texts("changed-items"),
                line.entry().act(),
                line.entry().attachments());
        boolean counts = parts.clarifications.stream().anyMatch(one -> one.id().equals(id) && !one.isStruck());
        parts.clarifications.replaceAll(one -> one.id().equals(id) ? with(one, answer) : one);
        if (counts && body.findText("reading").isPresent()) {
            parts.overlay(id, line.label(), reading(body));
        }
    }

    private static Clarification with(Clarification one, Clarification.Answer answer) {
        return new Clarification(
                one.id(),
                one.tender(),
                one.asked(),
                one.manner(),
                one.requirements(),
                one.items(),
                one.question(),
                one.equality(),
                one.basis(),
                one.due(),
                one.request(),
                one.files(),
                Optional.of(answer),
                one.struckBy());
    }

    private void decided(LogLine line, TreeReader body) {
        TenderVerdict verdict = WireValue.of(TenderVerdict.class, body.text("verdict"));
        for (String key : body.texts("tenders")) {
            Optional.ofNullable(tenders.get(key))
                    .ifPresent(parts -> parts.decisions.add(new TenderDecision(
                            line.label(),
                            key,
                            verdict,
                            body.texts("lots"),
                            requirements(body, "requirements"),
                            body.text("basis"),
                            body.texts("places"),
                            line.entry().act(),
                            line.entry().attachments(),
                            line.struckBy())));
        }
    }

    // A tick of the step says nothing of any tender.
    private void controlled(LogLine line, TreeReader body) {
        if (body.findText("tender").isEmpty()) {
            return;
        }
        String key = body.text("tender");
        Optional.ofNullable(tenders.get(key))
                .ifPresent(parts -> parts.controls.add(new TenderControl(
                        line.label(),
                        key,
                        WireValue.of(ControlSubject.class, body.text("subject")),
                        body.flag("passed"),
                        body.text("basis"),
                        line.entry().act(),
                        line.entry().attachments(),
                        line.struckBy())));
    }
}
