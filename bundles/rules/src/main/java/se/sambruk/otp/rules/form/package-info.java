/** Rules on how a requirement is put: modal verbs, one requirement at a time, who acts, words and sentences. */
package se.sambruk.otp.rules.form;
