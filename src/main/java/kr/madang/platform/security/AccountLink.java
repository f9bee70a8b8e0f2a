package kr.madang.platform.security;

import java.util.function.BooleanSupplier;

/**
 * A page about one's own account, announced as a bean by whoever has one; the account page (내 정보) links to it.
 *
 * @param messageKey key of its word in messages.properties
 * @param href its address
 * @param order place from the left
 * @param visible asked about the person signed in
 */
public record AccountLink(String messageKey, String href, int order, BooleanSupplier visible) {}
