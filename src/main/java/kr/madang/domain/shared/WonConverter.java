package kr.madang.domain.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link Won} in bigint columns. */
@Converter(autoApply = true)
public class WonConverter implements AttributeConverter<Won, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Won won) {
        return won == null ? null : won.amount();
    }

    @Override
    public @Nullable Won convertToEntityAttribute(@Nullable Long amount) {
        return amount == null ? null : Won.of(amount);
    }
}
