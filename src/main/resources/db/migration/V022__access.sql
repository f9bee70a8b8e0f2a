create table sign_in_failure (
    id      bigint generated always as identity primary key,
    address varchar(64) not null,
    at      timestamptz not null
);
comment on table sign_in_failure is '로그인 실패';
comment on column sign_in_failure.address is '개인정보: 접속 주소';
create index sign_in_failure_address_at on sign_in_failure (address, at);
create index sign_in_failure_at on sign_in_failure (at);

create table setup_token (
    hash       varchar(64)    not null primary key,
    created_at timestamptz not null
);
comment on table setup_token is '최초 관리자 등록 토큰';
