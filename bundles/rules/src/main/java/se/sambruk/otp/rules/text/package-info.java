/**
 * How rules read Swedish. A text is taken apart once, by {@link se.sambruk.otp.rules.text.Analyses#of}, into an
 * {@link se.sambruk.otp.rules.text.Analysis}, which every rule asks:
 *
 * <ul>
 *   <li>{@code tokens()}: words, numbers, codes, abbreviations, addresses, parameters and marks, each with its place and whether it is quoted;
 *   <li>{@code sentenceList()}: sentences and their clauses, main or subordinate;
 *   <li>{@code modals()}: ska, bör, måste, får, kan … with the clause they stand in ({@code isMain()}: the text itself says it);
 *   <li>{@code leadOf(token)}: the modal verb that an item of a list stands under;
 *   <li>{@code subjectOf(modal)}, {@code actor(token)}: leverantören, kommunen, systemet, användaren;
 *   <li>{@code verb(token)}: infinitive, finite, passive; {@code mainVerbOf(modal)}: what is demanded;
 *   <li>{@code modalsBetween(from, to)}: those near a word, so that a rule need not go through all of them for each;
 *   <li>{@code designations()}, {@code isDesignation(token)}: ISO 27001 and other standards;
 *   <li>{@code amounts()}: numbers, in figures or letters, with what they count where they do; {@code quantities()} is how much they are;
 *   <li>{@code near(token)}: what of a sentence is so near that it may belong to a word; rules look no further.
 * </ul>
 *
 * <p>{@link se.sambruk.otp.rules.text.Said} tells what is demanded and not only spoken of, and {@link se.sambruk.otp.rules.text.Statutes} where a
 * law is cited. {@code Nouns} tells whether a word is a form or a compound of one of some nouns, and {@code Cased} writes what is proposed as what
 * stands there.
 *
 * <p>Words of lists are found by {@code Phrases} of the package {@code words}, which knows inflection and compounds; the words themselves are
 * data in it.
 */
package se.sambruk.otp.rules.text;
