/** Documents and matrices as accessible web pages: see {@link se.sambruk.otp.format.html.HtmlFormat}. */
package se.sambruk.otp.format.html;
