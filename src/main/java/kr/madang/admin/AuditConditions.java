package kr.madang.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit log are asked for; days in Seoul, both included. */
record AuditConditions(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String login,
        @Nullable String action,
        @Nullable String q) {}
