package kr.madang.domain.commission.pay;

/** Why a member in office gets nothing for a meeting. */
public enum NoPay {
    ABSENT,
    CITY_OFFICIAL,
    COUNCIL_MEMBER
}
