package se.sambruk.otp.rules.form;

import se.sambruk.otp.testkit.MessagesContract;

public class FormMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return FormRules.class;
    }
}
