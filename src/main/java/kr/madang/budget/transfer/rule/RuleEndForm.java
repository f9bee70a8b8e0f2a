package kr.madang.budget.transfer.rule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a rule, as typed. */
public record RuleEndForm(@NotNull @Nullable LocalDate validUntil) {}
