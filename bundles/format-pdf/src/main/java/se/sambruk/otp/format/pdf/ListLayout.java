package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.BlockLayout.Place;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/** Makes strips of lists, and elements: each item has a label and a body, in which the lists below it are. */
final class ListLayout {
    /** A bullet, and what it is called in the structure tree. */
    private record Bullet(String sign, String name) {}

    private static final List<Bullet> BULLETS =
            List.of(new Bullet("•", "Disc"), new Bullet("◦", "Circle"), new Bullet("▪", "Square"));
    private static final String NUMBERS = "Decimal";
    private static final float LABEL_AT = 3;
    private static final float BULLET_INDENT = 14;
    static final float NUMBER_INDENT = 20;
    private static final float LABEL_GAP = 4;

    private final TextLayout text;

    ListLayout(TextLayout text) {
        this.text = text;
    }

    List<Strip> list(ItemList list, Tag parent, Place place) throws IOException {
        List<Strip> strips = list(list, parent, place, 0, 0);
        if (!place.cell() && !strips.isEmpty()) {
            Strip last = strips.get(strips.size() - 1);
            last.spaced(last.before(), Look.BODY.after());
        }
        return strips;
    }

    /**
     * @param level from 0, as deep as the list lies within others
     * @param from how far in it stands
     */
    private List<Strip> list(ItemList list, Tag parent, Place place, int level, float from) throws IOException {
        List<Strip> strips = new ArrayList<>();
        List<ItemList.Item> items = list.entries();
        if (items.isEmpty()) {
            return strips;
        }
        Bullet bullet = BULLETS.get(Math.min(level, BULLETS.size() - 1));
        Tag tag = parent.add("L").attribute(Attributes.numbering(list.isNumbered() ? NUMBERS : bullet.name()));
        Look look = place.cell() ? place.text() : Look.ITEM;
        String longest = items.size() + ". ";
        float room = list.isNumbered()
                ? Math.max(NUMBER_INDENT, text.typesetter().width(longest, look) + LABEL_GAP)
                : BULLET_INDENT;
        // In a narrow cell the words need the width more than the levels do.
        float begin = Math.min(from, place.width() / 2);
        for (int i = 0; i < items.size(); i++) {
            ItemList.Item item = items.get(i);
            boolean kept =
                    place.kept() || i == 0 && items.size() > 1 || !item.lists().isEmpty();
            Tag one = tag.add("LI");
            Typesetter.Line label = text.typesetter()
                    .single(
                            list.isNumbered() ? i + 1 + ". " : bullet.sign() + " ",
                            look,
                            one.add("Lbl").content());
            Tag body = one.add("LBody");
            Setting setting = new Setting(look, place.width(), begin + room, false, kept);
            strips.addAll(words(item, body, setting, label, begin + LABEL_AT));
            for (ItemList below : item.lists()) {
                strips.addAll(list(below, body, place, level + 1, begin + room));
            }
        }
        return strips;
    }

    /** The text of an item, with its label before it: a paragraph of the body where that holds lists too. */
    private List<Strip> words(ItemList.Item item, Tag body, Setting setting, Typesetter.Line label, float at)
            throws IOException {
        Paragraph said = item.text();
        boolean alone = item.lists().isEmpty() || Characters.isBlank(said.plainText());
        Tag tag = alone ? body : body.add("P");
        List<Strip> strips = text.strips(text.pieces(said.spans(), tag, setting.look(), Optional.empty()), setting);
        if (strips.isEmpty()) {
            strips.add(new LineStrip(new Typesetter.Line(List.of(), 0), setting.look(), setting.indent())
                    .kept(!item.lists().isEmpty()));
        }
        ((LineStrip) strips.get(0)).labelled(label, at);
        said.id().ifPresent(strips.get(0)::named);
        return strips;
    }
}
