package se.sambruk.otp.content.tree;

import se.sambruk.otp.content.fault.Placed;

/** A value as a person wrote it, and where: what a file of a pack holds before anyone has said what it should mean. */
public sealed interface Node extends Placed permits Scalar, Sequence, Mapping, Unreadable {}
