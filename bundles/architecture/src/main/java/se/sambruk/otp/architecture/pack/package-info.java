/** Makes content packs of models. */
package se.sambruk.otp.architecture.pack;
