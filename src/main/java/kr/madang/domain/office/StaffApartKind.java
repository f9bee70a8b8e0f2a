package kr.madang.domain.office;

/** Why staff are counted apart: part-time fixed-term posts (시간선택제임기제), parental leave (육아휴직). */
public enum StaffApartKind {
    PART_TIME_FIXED_TERM,
    PARENTAL_LEAVE
}
