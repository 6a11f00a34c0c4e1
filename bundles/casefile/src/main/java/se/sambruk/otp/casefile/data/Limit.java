package se.sambruk.otp.casefile.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

/**
 * An amount that the law makes something depend on, for a time.
 *
 * @param until the last day; empty where it is not known
 */
public record Limit(
        SubjectKind subject, LocalDate from, Optional<LocalDate> until, Money amount, Provenance provenance) {
    public Limit {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(provenance);
    }

    static Limit read(Object node) {
        TreeReader in = TreeReader.of(node);
        return new Limit(
                WireValue.of(SubjectKind.class, in.text("subject")),
                in.date("from"),
                in.findDate("until"),
                amount(in),
                Provenance.read(in));
    }

    static Money amount(TreeReader in) {
        return new Money(BigDecimal.valueOf(in.integer("amount")), in.text("currency"));
    }

    boolean holds(SubjectKind kind, LocalDate day) {
        return subject == kind
                && !day.isBefore(from)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
