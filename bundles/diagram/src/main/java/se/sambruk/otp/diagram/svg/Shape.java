package se.sambruk.otp.diagram.svg;

import se.sambruk.otp.api.architecture.ElementType;

/** The form of an element's box: straight for what there is, round for what is done, cut at the corners for why. */
enum Shape {
    STRAIGHT,
    ROUND,
    CUT;

    private static final double CUT_BY = 8;
    private static final double RADIUS = 10;

    static Shape of(ElementType type) {
        return switch (type) {
            case STAKEHOLDER, DRIVER, ASSESSMENT, GOAL, OUTCOME, PRINCIPLE, REQUIREMENT, CONSTRAINT, MEANING, VALUE ->
                CUT;
            case CAPABILITY,
                    COURSE_OF_ACTION,
                    VALUE_STREAM,
                    BUSINESS_PROCESS,
                    BUSINESS_FUNCTION,
                    BUSINESS_INTERACTION,
                    BUSINESS_EVENT,
                    BUSINESS_SERVICE,
                    APPLICATION_FUNCTION,
                    APPLICATION_INTERACTION,
                    APPLICATION_PROCESS,
                    APPLICATION_EVENT,
                    APPLICATION_SERVICE,
                    TECHNOLOGY_FUNCTION,
                    TECHNOLOGY_PROCESS,
                    TECHNOLOGY_INTERACTION,
                    TECHNOLOGY_EVENT,
                    TECHNOLOGY_SERVICE,
                    WORK_PACKAGE,
                    IMPLEMENTATION_EVENT -> ROUND;
            default -> STRAIGHT;
        };
    }

    void draw(Xml out, Rect at, Object... attributes) {
        double least = Math.min(at.width(), at.height());
        if (this == CUT) {
            double by = Math.min(CUT_BY, least / 4);
            String path = Path.polygon(
                    new Point(at.x() + by, at.y()),
                    new Point(at.right() - by, at.y()),
                    new Point(at.right(), at.y() + by),
                    new Point(at.right(), at.lower() - by),
                    new Point(at.right() - by, at.lower()),
                    new Point(at.x() + by, at.lower()),
                    new Point(at.x(), at.lower() - by),
                    new Point(at.x(), at.y() + by));
            out.begin("path", "d", path);
        } else {
            out.begin("rect", "x", at.x(), "y", at.y(), "width", at.width(), "height", at.height());
            if (this == ROUND) {
                out.more("rx", Math.min(RADIUS, least / 3));
            }
        }
        out.more(attributes).end();
    }
}
