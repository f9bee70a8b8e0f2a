create table audit_entry (
    id            bigint        not null primary key,
    at            timestamptz   not null,
    login_id      varchar(50),
    account_id    bigint,
    address       varchar(64),
    action        varchar(50)   not null,
    subject       varchar(200)  not null,
    detail        varchar(4000),
    previous_hash char(64)      not null,
    hash          char(64)      not null,
    constraint uq_audit_entry_hash unique (hash),
    constraint ck_audit_entry_numbered_from_one check (id > 0)
);
comment on table audit_entry is '감사 기록';
comment on column audit_entry.login_id is '개인정보: 처리한 사람의 아이디';
comment on column audit_entry.address is '개인정보: 접속 주소';
create index audit_entry_at on audit_entry (at);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_login_id on audit_entry (login_id, id);

create table audit_head (
    only_one boolean  not null primary key default true,
    last_id  bigint   not null,
    hash     char(64) not null,
    constraint ck_audit_head_is_one_row check (only_one)
);
comment on table audit_head is '감사 기록의 마지막 고리';
insert into audit_head (last_id, hash) values (0, repeat('0', 64));

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function refuse_change_of_audit();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
create trigger audit_head_is_never_removed before delete on audit_head
    for each row execute function refuse_change_of_audit();
create trigger audit_head_is_never_emptied before truncate on audit_head
    for each statement execute function refuse_change_of_audit();
