package kr.madang.platform.web;

/** The record asked for does not exist, or not for this person; answered with the 404 page. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
