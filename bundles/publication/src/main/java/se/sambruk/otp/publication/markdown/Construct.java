package se.sambruk.otp.publication.markdown;

/** What Markdown can say and a block of a publication does not carry. What it holds is shown all the same, in a plainer way, if nothing else is said. */
public enum Construct {
    /** Shown as a paragraph that stands out. */
    HEADING,
    /** Shown as its alternative text. */
    IMAGE,
    /** Left out. */
    RULE,
    /** Shown as paragraphs. */
    QUOTE,
    /** Shown as a paragraph of code. */
    CODE_BLOCK,
    /** A list that lies too deep: its items follow the item that it is in. */
    DEEP_LIST,
    /** A list below an item that says nothing: its items stand in place of that. */
    UNTOLD_LIST,
    /** Shown before the lists of its item. */
    TEXT_AFTER_LIST,
    /** A table or the like in an item of a list, shown as its text. */
    BLOCK_IN_ITEM,
    /** A list that begins with another number than 1, shown from 1. */
    LIST_START,
    /** Cells of a table's row beyond its columns, left out. */
    SURPLUS_CELLS,
    /** Words that are struck out elsewhere, shown with the signs around them. */
    STRIKETHROUGH,
    /** A box to tick before an item, shown as the signs that it is written with. */
    TASK
}
