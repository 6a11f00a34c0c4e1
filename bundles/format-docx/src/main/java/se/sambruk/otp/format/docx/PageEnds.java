package se.sambruk.otp.format.docx;

import se.sambruk.otp.api.document.Section;

/** Ends sections of pages as they are written, from the first to the last. */
final class PageEnds {
    private final PagePlan plan;
    private final PageSections sections;
    private boolean begun;

    PageEnds(PagePlan plan, PageSections sections) {
        this.plan = plan;
        this.sections = sections;
    }

    PagePlan plan() {
        return plan;
    }

    /** What the last paragraph of such pages has for last of its properties. */
    String ending(PagePlan.End end) {
        if (end == PagePlan.End.LYING) {
            return sections.lying();
        }
        boolean first = !begun;
        begun = true;
        return first ? sections.first() : sections.upright();
    }

    /** What a block has for last of its properties; empty if no pages end with it, or the document does. */
    String ending(Section section, int block) {
        boolean last = sections.lyingAtEnd() && plan.isLast(section, block);
        return last ? "" : plan.end(section, block).map(this::ending).orElse("");
    }

    /** The same of a heading. */
    String ending(Section section) {
        return plan.endAfterHeading(section).map(this::ending).orElse("");
    }
}
