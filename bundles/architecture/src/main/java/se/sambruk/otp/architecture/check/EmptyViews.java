package se.sambruk.otp.architecture.check;

/** Views without a single box. One of notes, or of ways to other views, is a page and not empty. */
final class EmptyViews implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (ShownView view : model.views()) {
            if (view.boxes().isEmpty()) {
                remarks.add(Remarks.warning("OTP-4221").concept(view.id()).view(view.id()), model.label(view.id()));
            }
        }
    }
}
