/**
 * The platform's own rules on Swedish requirement texts, R01 to R40.
 *
 * <h2>Where a rule belongs</h2>
 *
 * <ul>
 *   <li>{@code competition}: what would close suppliers out (R01, R02, R03, R29, R30, R32, R35, R36);
 *   <li>{@code precision}: whether what is demanded can be tried (R04, R05, R06, R11, R12, R16, R17, R18, R33, R34, R37, R38);
 *   <li>{@code form}: how it is put (R07, R08, R09, R10, R13, R14, R24, R25, R39);
 *   <li>{@code law}: what is said of laws (R19, R20, R40);
 *   <li>{@code whole}: what only the whole requirement or all of them tell (R15, R21, R22, R23, R26, R27, R28, R31).
 * </ul>
 *
 * Each package has its own messages in both languages, and one class that lists its rules ({@code FormRules.all()}), which {@link
 * se.sambruk.otp.rules.RuleBook} gathers. {@link se.sambruk.otp.rules.RulesComponent} registers each as a service.
 *
 * <h2>How a rule is written</h2>
 *
 * A rule on single texts extends {@link se.sambruk.otp.rules.base.TextRule}, and one that asks for the whole requirement or for all of them
 * {@link se.sambruk.otp.rules.base.Rule}. The constructor names the id and everything that findings may rest on ({@link
 * se.sambruk.otp.rules.base.Law}). {@code concerns(kind)} and {@code reads(path)} say what it is about; {@code look(look)} looks:
 *
 * <pre>{@code
 * protected void look(Look look) {
 *     for (Match match : look.words(OPEN)) {
 *         if (!look.analysis().token(match.first()).isQuoted()) {
 *             look.at(match.first(), match.last()).basis(look.under(Law.PRECISE)).fix("").add();
 *         }
 *     }
 * }
 * }</pre>
 *
 * Severity is a warning unless {@code severity(…)} says otherwise; {@code look.errorInFull()} is an error under the directive and where
 * the regime is unknown. {@code look.under(basis)} cites the principles where chapters 4 and 6 to 18 do not apply. The sentence is {@code
 * <id>.found} with what is marked put in, or another by {@code message(key, …)}; {@code fix(replacement)} proposes what should stand instead of
 * what is marked, as {@code <id>.fix} describes it. Nothing is kept between calls: several threads use one rule.
 *
 * <h2>What it goes by</h2>
 *
 * {@code look.analysis()} is the text taken apart, once for all rules: see package {@code text}. Words are data, in YAML beside {@link
 * se.sambruk.otp.rules.words.WordFile}: each list says what it is for, how its words are inflected, what of a compound counts, and in
 * which phrases a word means something else ({@code except}). A municipality adds to a list by its name.
 *
 * <h2>How it is tried</h2>
 *
 * {@code src/test/resources/…/examples/<id>.yaml} has at least twelve sentences in which the rule finds something ({@code found}, with what is
 * marked) and twelve in which it must not ({@code clean}). {@code ExamplesTest} and {@code RulesContractTest} run them for every rule in the book;
 * {@code clean.yaml} is to stay free from findings of all rules, and {@code ShippedContentTest} prints what is found in the packs of the platform.
 */
package se.sambruk.otp.rules;
