create table pay_rule (
    id                   bigint generated always as identity primary key,
    body_id              bigint       references body,
    body_kind            varchar(20),
    valid_from           date         not null,
    valid_until          date,
    base_amount          bigint       not null,
    extra_amount         bigint       not null,
    extra_after_minutes  integer      not null,
    measured_by          varchar(20)  not null,
    pays_city_officials  boolean      not null,
    pays_council_members boolean      not null,
    legal_basis          varchar(200) not null,
    recorded_by          bigint       references staff_account,
    recorded_at          timestamptz  not null,
    constraint ck_pay_rule_of_a_body_or_a_kind check ((body_id is null) <> (body_kind is null)),
    constraint ck_pay_rule_kind check (body_kind in ('COMMISSION', 'SUBCOMMITTEE', 'COMMITTEE', 'COUNCIL', 'ADVISORY', 'TASK_FORCE')),
    constraint ck_pay_rule_amounts check (base_amount >= 0 and extra_amount >= 0),
    constraint ck_pay_rule_minutes check (extra_after_minutes between 1 and 1440),
    constraint ck_pay_rule_measure check (measured_by in ('ATTENDANCE', 'MEETING')),
    constraint ck_pay_rule_based check (btrim(legal_basis) <> ''),
    constraint ck_pay_rule_ends_after_it_starts check (valid_until is null or valid_until >= valid_from),
    constraint ex_pay_rule_one_at_a_time_for_a_body
        exclude using gist (body_id with =, daterange(valid_from, valid_until, '[]') with &&) where (body_id is not null),
    constraint ex_pay_rule_one_at_a_time_for_a_kind
        exclude using gist (body_kind with =, daterange(valid_from, valid_until, '[]') with &&) where (body_kind is not null)
);
comment on table pay_rule is '참석수당 규정 (기간별): 회의체의 것이 종류의 것에 앞선다';
comment on column pay_rule.extra_after_minutes is '이 시간(분)을 넘으면 추가액을 준다';
comment on column pay_rule.measured_by is '시간을 재는 기준: 위원의 참석 시간 / 회의 시간';

create function pay_rule_changes() returns trigger language plpgsql as $$
begin
    if old.valid_until is not null or (to_jsonb(old) - 'valid_until') is distinct from (to_jsonb(new) - 'valid_until') then
        perform refuse_breach('ck_pay_rule_only_ends', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_pay_rule_changes before update on pay_rule for each row execute function pay_rule_changes();
create trigger tr_pay_rule_never_removed before delete or truncate on pay_rule
    for each statement execute function refuse_change();

create table pay_list (
    id             bigint generated always as identity primary key,
    meeting_id     bigint      not null references meeting,
    ordinal        integer     not null,
    state          varchar(20) not null,
    fiscal_year    integer     not null,
    budget_line_id bigint      not null,
    rule_id        bigint      not null references pay_rule,
    total          bigint      not null,
    replaces_id    bigint      references pay_list,
    reason         varchar(500),
    drafted_by     bigint      references staff_account,
    drafter_name   varchar(50) not null,
    drafted_at     timestamptz not null,
    issued_by      bigint      references staff_account,
    issuer_name    varchar(50),
    issued_at      timestamptz,
    version        integer     not null default 0,
    constraint uq_pay_list_ordinal unique (meeting_id, ordinal),
    constraint uq_pay_list_replaced_once unique (replaces_id),
    constraint fk_pay_list_line_of_the_year foreign key (budget_line_id, fiscal_year) references budget_line (id, fiscal_year),
    constraint ck_pay_list_state check (state in ('DRAFT', 'ISSUED')),
    constraint ck_pay_list_numbered_from_one check (ordinal >= 1),
    constraint ck_pay_list_total check (total >= 0),
    constraint ck_pay_list_replacement_reasoned check ((replaces_id is null) = (reason is null) and btrim(reason) <> ''),
    constraint ck_pay_list_issued check ((state = 'ISSUED') = (issued_at is not null) and (issued_at is null) = (issuer_name is null))
);
comment on table pay_list is '참석수당 지급 명세; 확정하면 바뀌지 않고, 바로잡으려면 새 명세가 대신한다';
comment on column pay_list.replaces_id is '이 명세가 대신하는 명세';
comment on column pay_list.drafter_name is '개인정보: 작성자 성명';
comment on column pay_list.issuer_name is '개인정보: 확정자 성명';
-- One chain of lists for a meeting: the last issued one is the one that counts.
create unique index uq_pay_list_one_first on pay_list (meeting_id) where replaces_id is null;
create index ix_pay_list_line on pay_list (budget_line_id);

create table pay_list_line (
    list_id        bigint      not null references pay_list,
    position       integer     not null,
    appointment_id bigint      not null references appointment,
    member_id      bigint      not null references member,
    name           varchar(50) not null,
    seat           varchar(100),
    pay_class      varchar(20) not null,
    minutes        integer     not null,
    base_amount    bigint      not null,
    extra_amount   bigint      not null,
    amount         bigint      generated always as (base_amount + extra_amount) stored,
    no_pay         varchar(20),
    extra_elsewhere boolean    not null,
    primary key (list_id, position),
    constraint uq_pay_list_line_member unique (list_id, appointment_id) deferrable initially deferred,
    constraint ck_pay_list_line_class check (pay_class in ('PAID', 'CITY_OFFICIAL', 'COUNCIL_MEMBER')),
    constraint ck_pay_list_line_minutes check (minutes >= 0),
    constraint ck_pay_list_line_amounts check (base_amount >= 0 and extra_amount >= 0),
    constraint ck_pay_list_line_no_pay check (no_pay in ('ABSENT', 'CITY_OFFICIAL', 'COUNCIL_MEMBER')),
    constraint ck_pay_list_line_no_pay_is_nothing check (no_pay is null or (base_amount = 0 and extra_amount = 0))
);
comment on table pay_list_line is '참석수당 지급 명세의 위원별 내역';
comment on column pay_list_line.name is '개인정보: 성명';
comment on column pay_list_line.seat is '직위 또는 위원 구분';
comment on column pay_list_line.minutes is '참석 시간(분); 초는 버린다';
comment on column pay_list_line.extra_elsewhere is '같은 날 다른 회의에서 추가액을 받아 여기서는 주지 않는다';
create index ix_pay_list_line_member on pay_list_line (member_id);

create function pay_list_changes() returns trigger language plpgsql as $$
declare
    held record;
begin
    if tg_op <> 'INSERT' and old.state = 'ISSUED' then
        perform refuse_breach('ck_pay_list_issued_stays', old.id::text);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if tg_op = 'INSERT' and new.state <> 'DRAFT' then
        perform refuse_breach('ck_pay_list_begins_as_draft', new.meeting_id::text);
    end if;
    if tg_op = 'UPDATE' and (new.meeting_id, new.ordinal) is distinct from (old.meeting_id, old.ordinal)
            or tg_op = 'UPDATE' and new.replaces_id is distinct from old.replaces_id then
        perform refuse_breach('ck_pay_list_keeps_its_place', old.id::text);
    end if;
    select m.form, m.state, m.year, m.held_on, b.id as body_id, b.kind into held
    from meeting m join body b on b.id = m.body_id where m.id = new.meeting_id;
    if held.form <> 'SITTING' or held.state not in ('CLOSED', 'MINUTES_APPROVED', 'PUBLISHED') then
        perform refuse_breach('ck_pay_list_of_a_closed_meeting', new.meeting_id::text);
    end if;
    if held.year <> new.fiscal_year then
        perform refuse_breach('ck_pay_list_line_of_the_year', new.meeting_id::text);
    end if;
    if not exists (select 1 from pay_rule r where r.id = new.rule_id
            and daterange(r.valid_from, r.valid_until, '[]') @> held.held_on
            and (r.body_id = held.body_id or r.body_kind = held.kind)) then
        perform refuse_breach('ck_pay_list_rule_of_the_day', new.meeting_id::text);
    end if;
    if new.replaces_id is not null and not exists (select 1 from pay_list f
            where f.id = new.replaces_id and f.meeting_id = new.meeting_id and f.state = 'ISSUED') then
        perform refuse_breach('ck_pay_list_replaces_an_issued_one', new.meeting_id::text);
    end if;
    if new.state = 'ISSUED' and new.total <> (select coalesce(sum(amount), 0) from pay_list_line where list_id = new.id) then
        perform refuse_breach('ck_pay_list_total_is_the_sum', new.id::text);
    end if;
    return new;
end $$;
create trigger tr_pay_list_changes before insert or update or delete on pay_list
    for each row execute function pay_list_changes();
create trigger tr_pay_list_never_emptied before truncate on pay_list
    for each statement execute function refuse_change();

create function pay_list_line_changes() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select state into standing from pay_list
    where id = case when tg_op = 'INSERT' then new.list_id else old.list_id end for share;
    if standing = 'ISSUED' or (tg_op = 'UPDATE' and new.list_id <> old.list_id) then
        perform refuse_breach('ck_pay_list_issued_stays', coalesce(new.list_id, old.list_id)::text);
    end if;
    return coalesce(new, old);
end $$;
create trigger tr_pay_list_line_changes before insert or update or delete on pay_list_line
    for each row execute function pay_list_line_changes();
create trigger tr_pay_list_line_never_emptied before truncate on pay_list_line
    for each statement execute function refuse_change();
