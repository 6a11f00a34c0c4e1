package se.sambruk.otp.format.archimate.common;

/**
 * The keys of the properties in which files written by us hold what the exchange format has no room for, so that it survives. Other tools
 * keep them as any properties. A property of the model's own whose key begins alike is written with {@link #OWN} before it.
 */
public final class Marks {
    /** What begins the key of each. */
    public static final String PREFIX = "otp:";

    /** What is put before a key of the model's own that begins with the prefix. */
    public static final String OWN = "otp:.";

    /** The type of an element or relation that is none of ArchiMate's. */
    public static final String TYPE = "otp:type";

    /** What a relation other than access does to its target. */
    public static final String ACCESS = "otp:access";

    /** How strong a relation other than influence is. */
    public static final String INFLUENCE = "otp:influence";

    /** That a relation other than association has a direction. */
    public static final String DIRECTED = "otp:directed";

    /** That a view shows all relations between its elements. */
    public static final String ALL_RELATIONS = "otp:all-relations";

    /** How far a view has been moved, as no coordinate may be below 0: two numbers. */
    public static final String SHIFT = "otp:shift";

    /** The id of a box that has no place of its own. */
    public static final String UNPLACED = "otp:unplaced";

    /** The id of a note that holds other boxes. */
    public static final String NOTE = "otp:note";

    /** The id of a box, and that of the element it shows, which the model lacks. */
    public static final String ELEMENT = "otp:element";

    /** The id of a box, and that of the view it leads to, which the model lacks. */
    public static final String VIEW = "otp:view";

    /** The id of a line, and that of the relation it shows, which the model lacks. */
    public static final String RELATION = "otp:relation";

    /** The id of a box or line, and the size of its text, which is in other steps than the format's. */
    public static final String FONT_SIZE = "otp:font-size";

    /** What the model's makers mean to leave: code, id of the concept or a hyphen, and why. */
    public static final String SUPPRESSION = "otp:suppression";

    /** What begins the id of the definition of a key of which the model says nothing. */
    public static final String KEY_ID = "otp.key.";

    /** What begins the id of a definition that has none in the model. */
    public static final String DEFINITION_ID = "otp.def.";

    private Marks() {}

    /** The key of a property of the model's own, as it is written. */
    public static String own(String key) {
        return key.startsWith(PREFIX) ? OWN + key : key;
    }

    /** The key as the model has it. */
    public static String read(String key) {
        return key.startsWith(OWN) ? key.substring(OWN.length()) : key;
    }
}
