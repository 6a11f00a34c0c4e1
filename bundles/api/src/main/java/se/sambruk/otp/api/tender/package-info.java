/**
 * Tenders in the case (anbud i ärendet): opened by two persons, read against the issue, clarified, and decided on. All of it is secret until the
 * award decision (OSL 2009:400, 19:3), and no {@code toString} here tells a supplier's name, a number or a price.
 *
 * <p>Everything stands in the case's log, as entries of secret kinds ({@code tenders.opened}, {@code tender.received}, {@code
 * clarification.requested}, {@code clarification.answered}, {@code tender.decided}, {@code control.done}). {@link
 * se.sambruk.otp.api.tender.TenderBook} is what they say, folded anew at each call; what was read of a tender is a file of its entry ({@link
 * se.sambruk.otp.api.tender.TenderReading}), bound to the log by its hash, so that the same log always gives the same book. What is struck counts
 * no more and stays to be seen.
 *
 * <p>For the evaluation, of each {@link se.sambruk.otp.api.tender.Tender}: its {@code key} ({@code anbud-1} and on, as {@link
 * se.sambruk.otp.api.evaluation.bid.Bid} wants it), {@code answers} in force with where each stands, {@code comparison} of its prices per lot, {@code
 * standing} per lot, and {@code untried}, the proposals that nobody has decided on. For the award: {@code decisions}, {@code clarifications} and
 * {@code controls}, each with who, when, why, the basis in law and the place in the tender.
 *
 * <p>Whoever shows something of this asks for the book as a {@link se.sambruk.otp.api.casefile.Viewer}: who may not see tenders is refused with one
 * and the same fault whether there are any or not.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.tender;
