package kr.madang.domain.body;

import jakarta.persistence.Embeddable;
import kr.madang.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/** How a person is reached. */
@Embeddable
public record Contact(
        @PersonalData @Nullable String email,
        @PersonalData @Nullable String phone) {}
