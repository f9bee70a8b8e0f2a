create table account_address (
    account_id bigint       not null primary key references staff_account,
    address    varchar(254) not null,
    changed_at timestamptz  not null,
    constraint ck_account_address_plain check (address ~ '^[^[:space:][:cntrl:]<>"@]+@[^[:space:][:cntrl:]<>"@]+$')
);
comment on table account_address is '계정의 알림 메일 주소';
comment on column account_address.address is '개인정보: 전자우편';

create table mail_outbox (
    id           bigint generated always as identity primary key,
    message_id   uuid         not null default gen_random_uuid(),
    account_id   bigint       references staff_account,
    address      varchar(254),
    kind         varchar(40)  not null,
    subject      varchar(200) not null,
    content      text         not null,
    state        varchar(20)  not null default 'WAITING',
    tries        integer      not null default 0,
    due_at       timestamptz  not null default clock_timestamp(),
    lease        uuid,
    leased_until timestamptz,
    failure      varchar(300),
    queued_at    timestamptz  not null,
    settled_at   timestamptz,
    constraint ck_mail_outbox_has_a_recipient check ((account_id is null) <> (address is null)),
    constraint ck_mail_outbox_subject_on_one_line check (subject !~ '[[:cntrl:]]'),
    constraint ck_mail_outbox_address_plain check (address ~ '^[^[:space:][:cntrl:]<>"@]+@[^[:space:][:cntrl:]<>"@]+$'),
    constraint ck_mail_outbox_state check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    constraint ck_mail_outbox_tries check (tries between 0 and 10),
    constraint ck_mail_outbox_leased_whole check ((lease is null) = (leased_until is null)),
    constraint ck_mail_outbox_settled check ((state = 'WAITING') = (settled_at is null))
);
comment on table mail_outbox is '보낼 메일과 보낸 메일';
comment on column mail_outbox.message_id is '메일의 고유 번호: 두 번 닿아도 받는 쪽이 한 통으로 안다';
comment on column mail_outbox.account_id is '받는 계정; 주소는 보낼 때 찾는다';
comment on column mail_outbox.address is '개인정보: 받는 전자우편';
comment on column mail_outbox.subject is '개인정보: 제목에 이름이 있을 수 있다';
comment on column mail_outbox.content is '개인정보: 본문';
comment on column mail_outbox.lease is '지금 보내고 있는 서버가 잡은 표';
comment on column mail_outbox.failure is '마지막으로 보내지 못한 까닭 (주소는 가린다)';
create index ix_mail_outbox_waiting on mail_outbox (due_at) where state = 'WAITING';
create index ix_mail_outbox_queued on mail_outbox (queued_at);

create table calendar_feed (
    account_id   bigint      not null primary key references staff_account,
    secret_hash  varchar(64) not null,
    made_at      timestamptz not null,
    last_read_on date,
    constraint uq_calendar_feed_secret unique (secret_hash)
);
comment on table calendar_feed is '일정 구독 주소: 주소의 비밀값은 해시만 남긴다';
comment on column calendar_feed.last_read_on is '일정 앱이 마지막으로 읽은 날';
