package se.sambruk.otp.architecture.check;

/** Looks for one thing in a model. What it finds must not depend on the order of the model's concepts. Holds nothing between two models. */
interface ModelCheck {
    void check(CheckedModel model, Remarks remarks);
}
