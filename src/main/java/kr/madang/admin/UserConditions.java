package kr.madang.admin;

import kr.madang.domain.office.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for.
 *
 * @param q part of a login id or a name
 */
record UserConditions(
        @Nullable String q, @Nullable Role role, @Nullable State state) {

    /** Whether an account can sign in (사용) or was closed (닫음). */
    enum State {
        OPEN,
        CLOSED
    }
}
