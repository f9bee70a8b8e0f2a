create table meeting (
    id             bigint generated always as identity primary key,
    body_id        bigint       not null references body,
    kind           varchar(20)  not null,
    form           varchar(20)  not null,
    year           integer      not null,
    number         integer,
    state          varchar(20)  not null,
    planned_month  date,
    held_on        date,
    starts_at      time,
    ends_at        time,
    replies_until  date,
    place          varchar(200),
    online_link    varchar(500),
    papers_due_on  date,
    presider_id    bigint       references appointment,
    opened_at      timestamptz,
    closed_at      timestamptz,
    papers_changed_at timestamptz not null,
    version        integer      not null default 0,
    constraint uq_meeting_number unique (body_id, year, number),
    constraint ck_meeting_kind check (kind in ('REGULAR', 'SPECIAL')),
    constraint ck_meeting_form check (form in ('SITTING', 'WRITTEN')),
    constraint ck_meeting_state check (state in
        ('PLANNED', 'NOTIFIED', 'IN_SESSION', 'CLOSED', 'MINUTES_APPROVED', 'PUBLISHED', 'CANCELLED', 'POSTPONED')),
    constraint ck_meeting_numbered_from_one check (number >= 1),
    constraint ck_meeting_numbered_when_notified check (number is not null or state in ('PLANNED', 'CANCELLED', 'POSTPONED')),
    constraint ck_meeting_dated_when_notified check (held_on is not null or state in ('PLANNED', 'CANCELLED', 'POSTPONED')),
    constraint ck_meeting_planned_for_a_day_or_month check ((held_on is null) <> (planned_month is null)),
    constraint ck_meeting_planned_month check (extract(day from planned_month) = 1),
    constraint ck_meeting_within_its_year check (extract(year from coalesce(held_on, planned_month)) = year),
    constraint ck_meeting_ends_after_it_starts check (ends_at is null or starts_at is null or ends_at > starts_at),
    constraint ck_meeting_written_has_a_period check (
        form = 'SITTING' or held_on is null or (replies_until is not null and replies_until >= held_on)),
    constraint ck_meeting_opened check ((state in ('IN_SESSION', 'CLOSED', 'MINUTES_APPROVED', 'PUBLISHED')) = (opened_at is not null)),
    constraint ck_meeting_closed check ((state in ('CLOSED', 'MINUTES_APPROVED', 'PUBLISHED')) = (closed_at is not null)),
    constraint ck_meeting_closed_after_opening check (closed_at >= opened_at)
);
comment on table meeting is '회의';
comment on column meeting.number is '연도 안의 차수; 통지할 때 매긴다';
comment on column meeting.planned_month is '날짜가 정해지기 전의 예정 월';
comment on column meeting.held_on is '개최일; 서면심의는 시작일';
comment on column meeting.replies_until is '서면심의 회신 기한';
comment on column meeting.papers_due_on is '안건 제출 기한';
comment on column meeting.papers_changed_at is '안건 자료가 마지막으로 바뀐 때';
create index ix_meeting_when on meeting (body_id, year, held_on);

create table meeting_step (
    meeting_id bigint      not null references meeting,
    step_no    integer     not null,
    deed       varchar(30) not null,
    taken_by   bigint      references staff_account,
    taker_name varchar(50) not null,
    taken_at   timestamptz not null,
    comment    varchar(500),
    primary key (meeting_id, step_no),
    constraint ck_meeting_step_reasoned check (deed not in ('CANCELLED', 'POSTPONED') or btrim(comment) <> '')
);
comment on table meeting_step is '회의 처리 이력 (고치거나 지울 수 없다)';
comment on column meeting_step.taker_name is '개인정보: 처리자 성명';
create trigger tr_meeting_step_append_only before update or delete or truncate on meeting_step
    for each statement execute function refuse_change();

create table meeting_guest (
    id         bigint generated always as identity primary key,
    meeting_id bigint       not null references meeting,
    name       varchar(50)  not null,
    post       varchar(100) not null
);
comment on table meeting_guest is '배석자';
comment on column meeting_guest.name is '개인정보: 성명';
create index ix_meeting_guest_meeting on meeting_guest (meeting_id);

create table agenda_item (
    id              bigint generated always as identity primary key,
    body_id         bigint       not null references body,
    year            integer      not null,
    ordinal         integer      not null,
    kind            varchar(20)  not null,
    field           varchar(20)  not null,
    department_id   bigint       not null references department,
    title           varchar(200) not null,
    summary         varchar(1000) not null,
    proposal        text         not null,
    link_kind       varchar(30),
    link_id         bigint,
    link_title      varchar(200),
    wanted_meeting_id bigint     references meeting,
    late_reason     varchar(500),
    state           varchar(20)  not null,
    drafted_by      bigint       references staff_account,
    reports_on_id   bigint       references meeting,
    version         integer      not null default 0,
    constraint uq_agenda_item_number unique (body_id, year, ordinal),
    constraint ck_agenda_item_numbered_from_one check (ordinal >= 1),
    constraint ck_agenda_item_kind check (kind in ('DELIBERATION', 'COORDINATION', 'REPORT')),
    constraint ck_agenda_item_field check (field in ('CITIZEN_DEMOCRACY', 'PARTICIPATORY_BUDGET', 'GOVERNANCE', 'COMMUNITY', 'GENERAL')),
    constraint ck_agenda_item_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'POOL', 'SCHEDULED', 'DECIDED', 'WITHDRAWN')),
    constraint ck_agenda_item_linked_whole check ((link_kind is null) = (link_id is null) and (link_kind is null) = (link_title is null)),
    constraint ck_agenda_item_worded check (btrim(title) <> '' and btrim(summary) <> '' and btrim(proposal) <> '')
);
comment on table agenda_item is '안건';
comment on column agenda_item.link_kind is '관련 기록의 종류';
comment on column agenda_item.reports_on_id is '서면심의 결과 보고나 전차 회의록이면 그 회의';
comment on column agenda_item.late_reason is '기한을 넘긴 사유';
create index ix_agenda_item_state on agenda_item (body_id, state);
create index ix_agenda_item_department on agenda_item (department_id);
create unique index uq_agenda_item_report_on_a_meeting on agenda_item (reports_on_id) where reports_on_id is not null;

create table agenda_item_step (
    item_id    bigint      not null references agenda_item,
    step_no    integer     not null,
    deed       varchar(30) not null,
    taken_by   bigint      references staff_account,
    taker_name varchar(50) not null,
    taken_at   timestamptz not null,
    comment    varchar(500),
    primary key (item_id, step_no),
    constraint ck_agenda_item_step_reasoned check (deed not in ('RETURNED', 'WITHDRAWN') or btrim(comment) <> '')
);
comment on table agenda_item_step is '안건 처리 이력 (고치거나 지울 수 없다)';
comment on column agenda_item_step.taker_name is '개인정보: 처리자 성명';
create trigger tr_agenda_item_step_append_only before update or delete or truncate on agenda_item_step
    for each statement execute function refuse_change();

create table agenda_file (
    id             bigint generated always as identity primary key,
    item_id        bigint       not null references agenda_item,
    stored_file_id bigint       not null references stored_file,
    name           varchar(255) not null,
    size           bigint       not null,
    media_type     varchar(100) not null,
    pages          integer,
    added_by       bigint       references staff_account,
    added_at       timestamptz  not null,
    removed_at     timestamptz
);
comment on table agenda_file is '안건 붙임';
comment on column agenda_file.pages is 'PDF의 쪽수';
create index ix_agenda_file_item on agenda_file (item_id);

create table agenda_entry (
    id         bigint generated always as identity primary key,
    meeting_id bigint      not null references meeting,
    item_id    bigint      not null references agenda_item,
    position   integer     not null,
    outcome    varchar(20),
    changed_at timestamptz not null,
    version    integer     not null default 0,
    constraint uq_agenda_entry_item unique (meeting_id, item_id),
    constraint uq_agenda_entry_position unique (meeting_id, position) deferrable initially deferred,
    constraint ck_agenda_entry_position check (position >= 1),
    constraint ck_agenda_entry_outcome check (outcome in
        ('APPROVED', 'AMENDED', 'REJECTED', 'DEFERRED', 'WITHDRAWN', 'NOTED', 'NOT_REACHED'))
);
comment on table agenda_entry is '상정 안건: 한 회의의 안건 순서와 결과';
comment on column agenda_entry.changed_at is '자료가 마지막으로 바뀐 때';
create unique index uq_agenda_entry_item_on_one_agenda on agenda_entry (item_id) where outcome is null;

-- The agenda of a meeting is settled once it is closed, and an item that was decided stays where it was.
create function agenda_entry_changes() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select state into standing from meeting where id = coalesce(new.meeting_id, old.meeting_id);
    if standing not in ('PLANNED', 'NOTIFIED', 'IN_SESSION') then
        perform refuse_breach('ck_agenda_settled', coalesce(new.id, old.id)::text);
    end if;
    if tg_op = 'DELETE' and old.outcome is not null then
        perform refuse_breach('ck_agenda_decided_item_stays', old.id::text);
    end if;
    return coalesce(new, old);
end $$;
create trigger tr_agenda_entry_changes before insert or update or delete on agenda_entry
    for each row execute function agenda_entry_changes();

-- Closing is a gate: nothing undecided, no vote under way.
create function meeting_changes() returns trigger language plpgsql as $$
begin
    if new.state = 'CLOSED' and old.state <> 'CLOSED' and exists (
            select 1 from agenda_entry where meeting_id = new.id and outcome is null) then
        perform refuse_breach('ck_meeting_closed_without_open_items', new.id::text);
    end if;
    if old.number is not null and new.number is distinct from old.number then
        perform refuse_breach('ck_meeting_keeps_its_number', new.id::text);
    end if;
    if old.state in ('CLOSED', 'MINUTES_APPROVED', 'PUBLISHED')
        and (new.held_on, new.opened_at, new.closed_at, new.body_id)
            is distinct from (old.held_on, old.opened_at, old.closed_at, old.body_id) then
        perform refuse_breach('ck_meeting_settled', new.id::text);
    end if;
    return new;
end $$;
create trigger tr_meeting_changes before update on meeting for each row execute function meeting_changes();
create trigger tr_meeting_never_removed before delete or truncate on meeting
    for each statement execute function refuse_change();
create trigger tr_agenda_item_never_removed before delete or truncate on agenda_item
    for each statement execute function refuse_change();
