package kr.madang.commission.recruitment.applicant;

/** Why a file was not taken, for the page that says so. */
public record Refusal(String key, Object[] arguments) {}
