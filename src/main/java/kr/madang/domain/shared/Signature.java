package kr.madang.domain.shared;

import java.time.Instant;

/**
 * Who did something in the name of the office, and when (서명).
 *
 * @param accountId the account of the person
 * @param name the name as printed beside it
 */
public record Signature(long accountId, @PersonalData String name, Instant at) {}
