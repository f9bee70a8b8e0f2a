create table attendance (
    id             bigint generated always as identity primary key,
    meeting_id     bigint      not null references meeting,
    appointment_id bigint      not null references appointment,
    arrived_at     timestamptz not null,
    left_at        timestamptz,
    recorded_by    bigint      references staff_account,
    constraint ck_attendance_left_after_arriving check (left_at >= arrived_at),
    constraint ex_attendance_once_at_a_time exclude using gist (
        meeting_id with =, appointment_id with =, tstzrange(arrived_at, left_at, '[)') with &&)
);
comment on table attendance is '출석: 온 시각과 나간 시각';
create index ix_attendance_meeting on attendance (meeting_id);

create table vote (
    id           bigint generated always as identity primary key,
    entry_id     bigint        not null references agenda_entry,
    ordinal      integer       not null,
    subject      varchar(20)   not null,
    motion       varchar(1000) not null,
    amended_text text,
    moved_by     bigint        references appointment,
    method       varchar(20)   not null,
    state        varchar(20)   not null,
    opened_by    bigint        references staff_account,
    opened_at    timestamptz   not null,
    closed_at    timestamptz,
    in_office    integer       not null,
    excluded     integer       not null,
    required     integer       not null,
    present      integer,
    yes          integer,
    no           integer,
    abstained    integer,
    carried      boolean,
    version      integer       not null default 0,
    constraint uq_vote_ordinal unique (entry_id, ordinal),
    constraint ck_vote_subject check (subject in ('PROPOSAL', 'AMENDMENT', 'DEFERRAL', 'PROCEDURE', 'CHALLENGE')),
    constraint ck_vote_amendment_worded check ((subject = 'AMENDMENT') = (btrim(amended_text) <> '')),
    constraint ck_vote_method check (method in ('OPEN', 'SECRET', 'CONSENT')),
    constraint ck_vote_state check (state in ('OPEN', 'CLOSED', 'ABANDONED')),
    constraint ck_vote_counted check ((state = 'CLOSED') =
        (present is not null and yes is not null and no is not null and abstained is not null and carried is not null)),
    constraint ck_vote_balances check (yes + no + abstained = present),
    constraint ck_vote_had_a_quorum check (present >= required),
    constraint ck_vote_by_consent_is_unanimous check (method <> 'CONSENT' or state <> 'CLOSED' or (no = 0 and carried)),
    constraint ck_vote_tie_is_a_rejection check (not (carried and yes <= no))
);
comment on table vote is '표결';
comment on column vote.excluded is '제척·기피·회피로 그 안건의 재적에서 빠진 위원 수';
comment on column vote.required is '의사정족수';
comment on column vote.present is '출석위원 수: 찬성 + 반대 + 기권';
create unique index uq_vote_one_at_a_time on vote (entry_id) where state = 'OPEN';

create table vote_elector (
    vote_id        bigint  not null references vote,
    appointment_id bigint  not null references appointment,
    voted          boolean not null,
    primary key (vote_id, appointment_id)
);
comment on table vote_elector is '표결 명부: 누가 표결권이 있고 표결했는가 (무엇에 표결했는지는 없다)';

create table open_ballot (
    vote_id        bigint      not null,
    appointment_id bigint      not null,
    choice         varchar(10) not null,
    recorded_by    bigint      references staff_account,
    recorded_at    timestamptz not null,
    primary key (vote_id, appointment_id),
    constraint fk_open_ballot_elector foreign key (vote_id, appointment_id) references vote_elector (vote_id, appointment_id),
    constraint ck_open_ballot_choice check (choice in ('YES', 'NO', 'ABSTAIN'))
);
comment on table open_ballot is '기명 표결';
create trigger tr_open_ballot_append_only before update or delete or truncate on open_ballot
    for each statement execute function refuse_change();

create table sealed_ballot (
    id      uuid   not null primary key,
    vote_id bigint not null references vote,
    sealed  bytea  not null
);
comment on table sealed_ballot is '무기명 투표함: 봉인된 표. 열쇠는 이 데이터베이스에 없고, 개표하면 지운다';
create index ix_sealed_ballot_vote on sealed_ballot (vote_id);

create table recusal (
    id             bigint generated always as identity primary key,
    entry_id       bigint       not null references agenda_entry,
    appointment_id bigint       not null references appointment,
    kind           varchar(20)  not null,
    reason         varchar(500) not null,
    ruling         varchar(20)  not null,
    vote_id        bigint       references vote,
    declared_by    bigint       references staff_account,
    declared_at    timestamptz  not null,
    version        integer      not null default 0,
    constraint ck_recusal_kind check (kind in ('DISQUALIFIED', 'CHALLENGED', 'SELF_RECUSED')),
    constraint ck_recusal_reasoned check (btrim(reason) <> ''),
    constraint ck_recusal_ruling check (ruling in ('PENDING', 'UPHELD', 'DISMISSED', 'LIFTED')),
    constraint ck_recusal_challenge_ruled_by_vote check (kind <> 'CHALLENGED' or ruling in ('PENDING', 'LIFTED') or vote_id is not null)
);
comment on table recusal is '제척·기피·회피 (거두거나 기각된 것도 남는다)';
create unique index uq_recusal_member on recusal (entry_id, appointment_id) where ruling in ('PENDING', 'UPHELD');
comment on column recusal.ruling is '기피는 그 위원을 뺀 의결로 정한다';

-- Who sits out of an item has no vote on it, in the database too.
create function vote_elector_checked() returns trigger language plpgsql as $$
begin
    if exists (select 1 from vote v join recusal r on r.entry_id = v.entry_id
               where v.id = new.vote_id and r.appointment_id = new.appointment_id and r.ruling in ('UPHELD', 'PENDING')
                 and (r.ruling = 'UPHELD' or v.subject = 'CHALLENGE')) then
        perform refuse_breach('ck_vote_elector_not_recused', new.vote_id::text);
    end if;
    if (select state from vote where id = new.vote_id) <> 'OPEN' then
        perform refuse_breach('ck_vote_electorate_frozen', new.vote_id::text);
    end if;
    return new;
end $$;
create trigger tr_vote_elector_checked before insert or update on vote_elector
    for each row execute function vote_elector_checked();

create function ballot_cast() returns trigger language plpgsql as $$
begin
    if (select state from vote where id = new.vote_id) <> 'OPEN' then
        perform refuse_breach('ck_ballot_while_the_vote_is_open', new.vote_id::text);
    end if;
    return new;
end $$;
create trigger tr_open_ballot_cast before insert on open_ballot for each row execute function ballot_cast();
create trigger tr_sealed_ballot_cast before insert on sealed_ballot for each row execute function ballot_cast();

create function vote_changes() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        perform refuse_breach('ck_vote_settled', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_vote_changes before update on vote for each row execute function vote_changes();
create trigger tr_vote_never_removed before delete or truncate on vote
    for each statement execute function refuse_change();

-- A counted vote agrees with its papers: names with choices when open, as many voters as papers when secret.
create function vote_checked() returns trigger language plpgsql as $$
declare
    electors integer;
    voted_count integer;
begin
    if new.state <> 'CLOSED' then
        return null;
    end if;
    select count(*), count(*) filter (where voted) into electors, voted_count from vote_elector where vote_id = new.id;
    if electors <> new.present then
        perform refuse_breach('ck_vote_counts_its_electors', new.id::text);
    end if;
    if new.method = 'OPEN' and exists (
            select 1 from open_ballot where vote_id = new.id
            having count(*) filter (where choice = 'YES') <> new.yes or count(*) filter (where choice = 'NO') <> new.no
                or count(*) <> voted_count) then
        perform refuse_breach('ck_vote_agrees_with_its_ballots', new.id::text);
    end if;
    if new.method = 'SECRET' and (new.yes + new.no > voted_count
            or exists (select 1 from sealed_ballot where vote_id = new.id)) then
        perform refuse_breach('ck_vote_agrees_with_its_ballots', new.id::text);
    end if;
    return null;
end $$;
create constraint trigger tr_vote_checked after insert or update on vote
    deferrable initially deferred for each row execute function vote_checked();

create table decision (
    id           bigint generated always as identity primary key,
    entry_id     bigint        not null references agenda_entry,
    kind         varchar(20)   not null,
    vote_id      bigint        references vote,
    amended_text text,
    reason       varchar(1000),
    in_office    integer       not null,
    excluded     integer       not null,
    required     integer       not null,
    present      integer       not null,
    corrects_id  bigint        references decision,
    decided_at   timestamptz   not null,
    recorded_by  bigint        references staff_account,
    constraint uq_decision_corrected_once unique (corrects_id),
    constraint ck_decision_kind check (kind in ('APPROVED', 'AMENDED', 'REJECTED', 'DEFERRED', 'WITHDRAWN', 'NOTED')),
    constraint ck_decision_by_vote check (kind not in ('APPROVED', 'AMENDED', 'REJECTED') or vote_id is not null),
    constraint ck_decision_amendment_worded check ((kind = 'AMENDED') = (amended_text is not null)),
    constraint ck_decision_has_a_quorum check (present >= required or kind = 'WITHDRAWN'),
    constraint ck_decision_reasoned check (kind not in ('DEFERRED', 'WITHDRAWN') or btrim(reason) <> '')
);
comment on table decision is '의결 (고치거나 지울 수 없고, 바로잡으면 새로 적는다)';
create index ix_decision_entry on decision (entry_id);
create unique index uq_decision_one_for_an_entry on decision (entry_id) where corrects_id is null;
create trigger tr_decision_append_only before update or delete or truncate on decision
    for each statement execute function refuse_change();

create function decision_checked() returns trigger language plpgsql as $$
declare
    standing record;
begin
    select m.state, i.kind as item_kind, e.outcome into standing
    from agenda_entry e join meeting m on m.id = e.meeting_id join agenda_item i on i.id = e.item_id where e.id = new.entry_id;
    if standing.state <> 'IN_SESSION' then
        perform refuse_breach('ck_decision_in_session', new.entry_id::text);
    end if;
    if new.kind = 'NOTED' and standing.item_kind <> 'REPORT' then
        perform refuse_breach('ck_decision_noted_is_a_report', new.entry_id::text);
    end if;
    if new.vote_id is not null and not exists (
            select 1 from vote v where v.id = new.vote_id and v.entry_id = new.entry_id and v.state = 'CLOSED'
              and case new.kind when 'APPROVED' then v.subject = 'PROPOSAL' and v.carried
                                when 'AMENDED' then v.subject = 'AMENDMENT' and v.carried and v.amended_text = new.amended_text
                                when 'REJECTED' then v.subject = 'PROPOSAL' and not v.carried
                                when 'DEFERRED' then v.subject = 'DEFERRAL' and v.carried
                                else false end) then
        perform refuse_breach('ck_decision_follows_the_vote', new.entry_id::text);
    end if;
    if new.corrects_id is not null and not exists (
            select 1 from decision d where d.id = new.corrects_id and d.entry_id = new.entry_id) then
        perform refuse_breach('ck_decision_corrects_its_own_item', new.entry_id::text);
    end if;
    return new;
end $$;
create trigger tr_decision_checked before insert on decision for each row execute function decision_checked();

create table follow_up (
    id            bigint generated always as identity primary key,
    decision_id   bigint        not null references decision,
    department_id bigint        not null references department,
    task          varchar(500)  not null,
    due_on        date          not null,
    progress      integer       not null,
    done_on       date,
    version       integer       not null default 0,
    constraint ck_follow_up_worded check (btrim(task) <> ''),
    constraint ck_follow_up_progress check (progress between 0 and 100),
    constraint ck_follow_up_done check ((progress = 100) = (done_on is not null))
);
comment on table follow_up is '후속조치';
create index ix_follow_up_open on follow_up (department_id, due_on) where done_on is null;

create table follow_up_report (
    follow_up_id bigint        not null references follow_up,
    step_no      integer       not null,
    progress     integer       not null,
    report       varchar(1000) not null,
    reported_by  bigint        references staff_account,
    reporter_name varchar(50)  not null,
    reported_at  timestamptz   not null,
    primary key (follow_up_id, step_no)
);
comment on table follow_up_report is '후속조치 추진 경과 (고치거나 지울 수 없다)';
comment on column follow_up_report.reporter_name is '개인정보: 보고자 성명';
create trigger tr_follow_up_report_append_only before update or delete or truncate on follow_up_report
    for each statement execute function refuse_change();
