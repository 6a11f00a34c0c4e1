package se.sambruk.otp.diagram.layout;

/** A width and a height in pixels. */
record Size(int width, int height) {}
