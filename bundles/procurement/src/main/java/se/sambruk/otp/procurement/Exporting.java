package se.sambruk.otp.procurement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.store.Act;

/** Finds what was issued, and writes it once more: from the store alone, so that no pack need be installed. */
final class Exporting {
    /** The option by which the buyer asks for what suppliers never see. Handled here: no format is told of it. */
    static final String REASONS = "reasons";

    private static final Logger LOG = LoggerFactory.getLogger(Exporting.class);

    /** The option by which a document does without a table of contents. */
    private static final String CONTENTS = "contents";

    private final Collaborators with;

    Exporting(Collaborators with) {
        this.with = with;
    }

    ExportReceipt export(
            String procurement, OptionalInt number, String format, Map<String, String> options, Path target, Act act) {
        IssueRecord issue = issue(procurement, number);
        Specification specification = specification(issue);
        Map<String, String> formatOptions = new TreeMap<>(options);
        boolean reasons = isWanted(formatOptions.remove(REASONS));
        refusePrices(format, specification);
        if (reasons) {
            refuseDocument(format);
        }
        Publishing publishing = reasons
                ? Publishing.withReasons(with, specification)
                : Publishing.forSuppliers(with, specification, false);
        ExportReceipt receipt = with.exports()
                .export(List.of(publishing.request(format, formatOptions, target)))
                .get(0);
        List<Problem> losses = new ArrayList<>(receipt.losses());
        losses.addAll(remember(issue, receipt, act));
        return new ExportReceipt(
                receipt.format(), receipt.version(), receipt.file(), receipt.size(), receipt.sha256(), losses);
    }

    private static boolean isWanted(String reasons) {
        if (reasons == null || reasons.equals("false")) {
            return false;
        }
        if (reasons.equals("true")) {
            return true;
        }
        throw ProcurementProblems.error("OTP-6021", reasons).asException();
    }

    // A format that is not there is left to the export service, which may wait for it.
    private void refuseDocument(String format) {
        Optional<FormatDescriptor> descriptor = with.exports().format(format);
        if (descriptor.isPresent()
                && descriptor.get().accepts().stream().noneMatch(type -> type.isAssignableFrom(Specification.class))) {
            throw ProcurementProblems.error("OTP-6022", format).asException();
        }
    }

    /** A format that takes nothing but prices has nothing to write where none are asked for. */
    void refusePrices(String format, Specification specification) {
        boolean onlyPrices = with.exports()
                .format(format)
                .filter(descriptor -> descriptor.accepts().equals(List.of(PriceAnnex.class)))
                .isPresent();
        if (onlyPrices && specification.prices().isEmpty()) {
            throw ProcurementProblems.error(
                            "OTP-6024", specification.procurement().id(), format)
                    .asException();
        }
    }

    /**
     * Keeps that an issue was written to a file. The file is in place by now: where this fails, it is told, not thrown.
     *
     * @return what to tell; empty if it was kept
     */
    List<Problem> remember(IssueRecord issue, ExportReceipt receipt, Act act) {
        String file = String.valueOf(receipt.file().getFileName());
        try {
            with.store()
                    .exported(
                            new ExportRecord(
                                    issue.procurement(),
                                    issue.number(),
                                    receipt.format(),
                                    receipt.version().toString(),
                                    file,
                                    receipt.sha256()),
                            act);
            return List.of();
        } catch (RuntimeException e) {
            LOG.warn("The export of {} was not recorded", receipt.file(), e);
            String why = e instanceof ProblemException known
                    ? known.problems().get(0).code()
                    : e.getClass().getSimpleName();
            return List.of(ProcurementProblems.warning("OTP-6023", file, why));
        }
    }

    Specification specification(IssueRecord issue) {
        return with.store().specification(issue.specification()).orElseThrow(() -> ProcurementProblems.error(
                        "OTP-6003", issue.procurement(), Integer.toString(issue.number()))
                .asException());
    }

    /**
     * An issue of a procurement.
     *
     * @param number which; empty for the latest
     * @throws ProblemException if there is none
     */
    IssueRecord issue(String procurement, OptionalInt number) {
        if (with.store().procurement(procurement).isEmpty()) {
            throw ProcurementProblems.error("OTP-6001", procurement).asException();
        }
        List<IssueRecord> issues = with.store().issues(procurement);
        Optional<IssueRecord> found = number.isPresent()
                ? issues.stream()
                        .filter(issue -> issue.number() == number.getAsInt())
                        .findFirst()
                : issues.stream().reduce((first, second) -> second);
        return found.orElseThrow(() -> missing(procurement, number, issues).asException());
    }

    /** What is issued last, and so in force; empty where nothing is. */
    Optional<IssueRecord> latest(String procurement) {
        return with.store().issues(procurement).stream().reduce((first, second) -> second);
    }

    /** The extension of a format's files, where the format is there to tell. */
    Optional<String> extension(String format) {
        return with.exports().format(format).map(FormatDescriptor::extension);
    }

    /** Formats that can begin with a table of contents do so unless they are told otherwise; what is short reads on at once. */
    Map<String, String> contents(String format, boolean isLong) {
        boolean canDoWithout = with.exports().format(format).stream()
                .flatMap(descriptor -> descriptor.options().stream())
                .anyMatch(option -> option.name().equals(CONTENTS));
        return canDoWithout && !isLong ? Map.of(CONTENTS, "false") : Map.of();
    }

    private static Problem missing(String procurement, OptionalInt number, List<IssueRecord> issues) {
        if (issues.isEmpty()) {
            return ProcurementProblems.error("OTP-6004", procurement);
        }
        return ProcurementProblems.error(
                "OTP-6002",
                procurement,
                Integer.toString(number.orElse(0)),
                issues.stream().map(issue -> Integer.toString(issue.number())).collect(Collectors.joining(", ")));
    }
}
