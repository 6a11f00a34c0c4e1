package se.sambruk.otp.award.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.award.text.Swedish;
import se.sambruk.otp.award.work.Printing;

/**
 * The workbooks that suppliers were given to fill in. Nobody keeps them: they are made again of what was issued, and by their digest it can be told
 * whether they are the same, bit for bit.
 */
@Component(service = IssuedWorkbooks.class)
public final class IssuedWorkbooks {
    /** The formats that are filled in, by their ids, with what the files are called. */
    private static final Map<String, String> FORMATS =
            new TreeMap<>(Map.of("xlsx", "file.answers", "xlsx-price", "file.prices"));

    private final Printing printing;
    private final SealService seals;

    @Activate
    public IssuedWorkbooks(@Reference Printing printing, @Reference SealService seals) {
        this.printing = printing;
        this.seals = seals;
    }

    /**
     * Those that were written of an issue; none in a format that is not there now.
     *
     * @param exports what was written of it
     */
    List<Part> of(Specification specification, IssueRecord issue, List<ExportRecord> exports) {
        List<Part> parts = new ArrayList<>();
        Specification published = specification.published();
        FORMATS.forEach((format, name) -> {
            List<ContentHash> digests = exports.stream()
                    .filter(export -> export.format().equals(format))
                    .map(ExportRecord::sha256)
                    .toList();
            if (!digests.isEmpty()) {
                printing.print(format, forms(published), context(specification, published))
                        .ifPresent(bytes -> parts.add(part(issue, name, bytes, digests)));
            }
        });
        return parts;
    }

    private static Part part(IssueRecord issue, String name, byte[] bytes, List<ContentHash> digests) {
        boolean isSame = digests.contains(ContentHash.ofBytes(bytes));
        String number = Integer.toString(issue.number());
        return Part.of(
                String.format(Locale.ROOT, "underlag/%s/%s.xlsx", number, Swedish.text(name)),
                Swedish.text(isSame ? "archive.workbook" : "archive.workbook.again", number, Swedish.text(name)),
                bytes);
    }

    private static Alternatives forms(Specification published) {
        Alternatives forms = Alternatives.of(Specification.class, () -> published);
        return PriceAnnex.of(published)
                .map(prices -> forms.or(PriceAnnex.class, () -> prices))
                .orElse(forms);
    }

    /** The same as when it was issued: another day or seal would make another file. Workbooks have no letterhead. */
    private ExportContext context(Specification specification, Specification published) {
        ExportContext context = ExportContext.of(
                        specification.locale(), specification.procurement().date())
                .withResource(ExportContext.ANSWER_SEAL, bytes(seals.seal(AnswerIdentity.of(published))));
        Optional<PriceAnnex> prices = PriceAnnex.of(published);
        if (prices.isPresent()) {
            Seal seal = seals.seal(prices.get().identity());
            context = context.withResource(ExportContext.PRICE_SEAL, bytes(seal));
        }
        return context;
    }

    private static byte[] bytes(Seal seal) {
        return seal.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
