/**
 * The words that rules go by, as data that a municipality can add to, and how they are found in a text whatever form they have. Each list is a
 * YAML file of {@code purpose}, perhaps {@code defaults}, {@code words} (in one list, or under headings), and perhaps {@code except}. An entry is
 * a word, or a mapping of
 *
 * <ul>
 *   <li>{@code word}: as {@link se.sambruk.otp.rules.words.Entry#word} says;
 *   <li>{@code inflect}: {@code none}, {@code adjective}, {@code noun} or {@code name}; and {@code forms} that are none of these;
 *   <li>{@code part}: {@code whole}, {@code last} (also as the last part of a compound) or {@code first} (also before a hyphen);
 *   <li>{@code exact}: whether capital letters count;
 *   <li>{@code instead}, {@code note}: for the reader; {@code replacement}: what a fix puts in; {@code tags}: for the rule.
 * </ul>
 */
package se.sambruk.otp.rules.words;
