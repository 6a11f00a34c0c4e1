package se.sambruk.otp.rules.text;

import java.util.Set;

/** Small words that hold sentences together. */
final class Words {
    /** Open a subordinate clause wherever they stand. */
    static final Set<String> SUBJUNCTIONS = set(
            "att när eftersom medan ifall såvida huruvida fastän ehuru emedan såvitt tills som vars vilket vilken vilka hur vad vem "
                    + "vilkas därest varvid varför varigenom varpå varefter varav vari varifrån dit närhelst");

    /** Words that open one only where a clause follows and not a noun by itself: om avtalet, innan kontroll. */
    static final Set<String> SOMETIMES = set("var om innan sedan där då så");

    static final Set<String> COORDINATORS = set("och eller samt men respektive alternativt utan");

    /** May stand between a modal and its verb, or before a finite verb, and is no subject. */
    static final Set<String> ADVERBS = set(
            "inte ej icke aldrig alltid även också bara endast enbart därför därmed dessutom därutöver därefter dock då redan sedan "
                    + "således alltså åter senast minst högst löpande omedelbart skriftligen skriftligt kostnadsfritt automatiskt själv "
                    + "själva normalt vidare härutöver samtidigt först alltjämt fortfarande i på vid för efter under inom med utan genom från "
                    + "till enligt utöver via av mot per dagligen årligen minimum särskilt tydligt direkt helt fullt åtminstone likaså "
                    + "tidigast snarast kontinuerligt regelbundet aktivt elektroniskt digitalt centralt lokalt ensam gemensamt hela "
                    + "maskinellt manuellt sammanlagt sammantaget successivt tillsammans tillika hellre helst gärna");

    /** Begin what a sentence is about. */
    static final Set<String> DETERMINERS = set(
            "den det de denna detta dessa alla allt varje samtliga en ett någon något några ingen inget inga varken övriga annan "
                    + "annat andra sådan sådant sådana han hon hen vi man båda bägge respektive vardera dess deras all flera hela hens");

    /** A subject of one word. */
    static final Set<String> PRONOUNS = set("den det de detta dessa han hon hen vi man denna denne båda samtliga alla");

    static final Set<String> PREPOSITIONS = set(
            "i på vid för efter under inom med utan genom från till enligt utöver via av mot per hos mellan om över ur ut bland "
                    + "före kring runt trots tills åt utanför intill bredvid förutom inklusive exklusive avseende beträffande gällande "
                    + "angående rörande sedan inför utom oavsett samt");

    static final Set<String> NEGATIONS = set("inte ej icke aldrig varken");

    /** After these "om" is "if" even in the middle of a clause. */
    static final Set<String> BEFORE_CONDITIONS = set(
            "oavsett även bara endast och men eller utom först ges inte undantag enbart beroende samt utan särskilt");

    /** Questions within a sentence that "som" goes on with. */
    static final Set<String> QUESTIONS = set("vilka vilken vilket vad vem vilkas");

    static final Set<String> AMOUNTS = set("många mycket stor stort stora lång långt länge ofta");

    private Words() {}

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }
}
