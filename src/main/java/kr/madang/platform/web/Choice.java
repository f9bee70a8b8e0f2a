package kr.madang.platform.web;

/** An option of a select, a radio group or check boxes: what is sent and what is read. */
public record Choice(String value, String label) {}
