/**
 * Mails that the office sends: they are put into an outbox in the transaction of the work they tell of and sent behind
 * it, so that a mail server that is down delays mails and nothing else. Modules put mails through {@code Outbox}.
 */
@NullMarked
package kr.madang.platform.mail;

import org.jspecify.annotations.NullMarked;
