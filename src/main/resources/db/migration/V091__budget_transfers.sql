create table budget_transfer (
    id             bigint generated always as identity primary key,
    fiscal_year    integer       not null references fiscal_year,
    ordinal        integer       not null,
    department_id  bigint        not null references department,
    drafted_by     bigint        not null references staff_account,
    state          varchar(20)   not null,
    kind           varchar(20)   not null,
    effective_date date          not null,
    reason         varchar(1000) not null,
    basis          varchar(300),
    reviewed_by    bigint        references staff_account,
    approved_by    bigint        references staff_account,
    version        integer       not null default 0,
    constraint uq_budget_transfer_number unique (fiscal_year, ordinal),
    constraint uq_budget_transfer_year unique (id, fiscal_year),
    constraint ck_budget_transfer_numbered_from_one check (ordinal >= 1),
    constraint ck_budget_transfer_state check (state in
        ('DRAFT', 'IN_REVIEW', 'IN_APPROVAL', 'IN_CHAIR_APPROVAL', 'APPROVED', 'EXECUTED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
    constraint ck_budget_transfer_kind check (kind in ('CROSS_PROGRAM', 'REASSIGNMENT', 'REALLOCATION', 'MINOR_CHANGE')),
    constraint ck_budget_transfer_reasoned check (btrim(reason) <> ''),
    constraint ck_budget_transfer_within_year check (extract(year from effective_date) = fiscal_year),
    constraint ck_budget_transfer_reviewer_is_another check (reviewed_by <> drafted_by),
    constraint ck_budget_transfer_approver_is_another check (approved_by <> drafted_by),
    constraint ck_budget_transfer_approved_after_review check (
        state not in ('APPROVED', 'EXECUTED', 'IN_CHAIR_APPROVAL') or (reviewed_by is not null and approved_by is not null)),
    constraint ck_budget_transfer_names_its_basis check (
        kind not in ('CROSS_PROGRAM', 'REASSIGNMENT') or state in ('DRAFT', 'RETURNED', 'WITHDRAWN') or basis is not null)
);
comment on table budget_transfer is '예산전용 요구 (이용·전용·이체·변경사용)';
comment on column budget_transfer.kind is '구분: 예산과목의 위치로 정해진다';
comment on column budget_transfer.effective_date is '회계일자: 이 날의 규정이 적용된다';
comment on column budget_transfer.basis is '근거: 이용은 의회 의결, 이체는 직제 개편';
create index ix_budget_transfer_state on budget_transfer (state, fiscal_year);
create index ix_budget_transfer_department on budget_transfer (department_id);

create table budget_transfer_move (
    transfer_id         bigint     not null,
    position            integer    not null,
    fiscal_year         integer    not null,
    line_id             bigint     not null,
    direction           varchar(8) not null,
    amount              bigint     not null,
    appropriated_before bigint,
    primary key (transfer_id, position),
    constraint fk_budget_transfer_move_transfer foreign key (transfer_id, fiscal_year) references budget_transfer (id, fiscal_year),
    constraint fk_budget_transfer_move_line foreign key (line_id, fiscal_year) references budget_line (id, fiscal_year),
    constraint ck_budget_transfer_move_direction check (direction in ('DECREASE', 'INCREASE')),
    constraint ck_budget_transfer_move_amount check (amount > 0 and amount <= 100000000000000),
    constraint ck_budget_transfer_move_not_below_zero check (
        appropriated_before is null or direction = 'INCREASE' or appropriated_before >= amount)
);
comment on table budget_transfer_move is '예산전용 요구의 증감 내역';
comment on column budget_transfer_move.appropriated_before is '집행 직전의 예산현액';
create index ix_budget_transfer_move_line on budget_transfer_move (line_id);

create table transfer_rule (
    id          bigint generated always as identity primary key,
    type        varchar(20)  not null,
    kind        varchar(20),
    object_code varchar(6),
    exempt_code varchar(6),
    severity    varchar(10)  not null,
    legal_basis varchar(200) not null,
    explanation varchar(300) not null,
    valid_from  date         not null,
    valid_until date,
    version     integer      not null default 0,
    constraint ck_transfer_rule_type check (type in ('BASIS', 'OUT_OF', 'INTO', 'INTO_UNBUDGETED', 'ALWAYS')),
    constraint ck_transfer_rule_kind check (kind in ('CROSS_PROGRAM', 'REASSIGNMENT', 'REALLOCATION', 'MINOR_CHANGE')),
    constraint ck_transfer_rule_severity check (severity in ('CITATION', 'ANSWER', 'REFUSAL')),
    constraint ck_transfer_rule_code check ((type in ('OUT_OF', 'INTO')) = (object_code is not null)),
    constraint ck_transfer_rule_code_form check (object_code ~ '^[0-9]{3}(-[0-9]{2})?$' and (exempt_code is null or exempt_code ~ '^[0-9]{3}(-[0-9]{2})?$')),
    constraint ck_transfer_rule_ends_after_it_starts check (valid_until is null or valid_until >= valid_from)
);
comment on table transfer_rule is '예산전용 규정 (기간별)';
insert into transfer_rule (type, kind, object_code, exempt_code, severity, legal_basis, explanation, valid_from, valid_until) values
    ('BASIS', 'CROSS_PROGRAM', null, null, 'CITATION', '지방재정법 제47조의2 제1항', '정책사업 사이의 이용은 미리 예산으로 의회의 의결을 얻은 경우에 합니다.', '2014-03-05', null),
    ('BASIS', 'REASSIGNMENT', null, null, 'CITATION', '지방재정법 제47조의2 제2항', '기구·직제·정원의 변경에 따른 이체는 직무와 권한의 변동을 따릅니다.', '2014-03-05', null),
    ('BASIS', 'REALLOCATION', null, null, 'CITATION', '지방재정법 제49조 제1항', '같은 정책사업 안에서 전용합니다.', '2014-03-05', null),
    ('BASIS', 'MINOR_CHANGE', null, null, 'CITATION', '지방자치단체 예산편성 운영기준', '같은 세부사업과 편성목 안에서 통계목 사이에 변경하여 사용합니다.', '2014-03-05', null),
    ('OUT_OF', 'REALLOCATION', '101', null, 'REFUSAL', '지방재정법 시행령 제55조 제1항', '인건비는 다른 비목으로 전용할 수 없습니다.', '2014-03-05', null),
    ('OUT_OF', 'REALLOCATION', '401', null, 'REFUSAL', '지방재정법 시행령 제55조 제1항', '시설비 및 부대비는 다른 비목으로 전용할 수 없습니다.', '2014-03-05', '2025-12-01'),
    ('OUT_OF', 'REALLOCATION', '311', '601', 'REFUSAL', '지방재정법 시행령 제55조 제1항', '상환금은 원금과 이자 사이에서만 전용할 수 있습니다.', '2014-03-05', null),
    ('OUT_OF', 'REALLOCATION', '601', '311', 'REFUSAL', '지방재정법 시행령 제55조 제1항', '상환금은 원금과 이자 사이에서만 전용할 수 있습니다.', '2014-03-05', null),
    ('INTO', 'REALLOCATION', '203', null, 'REFUSAL', '지방재정법 시행령 제55조 제2항', '업무추진비로는 전용할 수 없습니다.', '2014-03-05', null),
    ('INTO_UNBUDGETED', 'REALLOCATION', null, null, 'REFUSAL', '지방재정법 제49조 제2항 제1호', '예산에 계상되지 아니한 사업으로는 전용할 수 없습니다.', '2020-06-09', null),
    ('ALWAYS', 'REALLOCATION', null, null, 'ANSWER', '지방재정법 제49조 제2항 제2호', '의회가 의결한 취지와 다르게 집행하려는 것이 아님을 적어 주십시오.', '2020-06-09', null);

create table budget_transfer_answer (
    transfer_id bigint       not null references budget_transfer,
    rule_id     bigint       not null references transfer_rule,
    answer      varchar(500) not null,
    primary key (transfer_id, rule_id),
    constraint ck_budget_transfer_answer_worded check (btrim(answer) <> '')
);
comment on table budget_transfer_answer is '예산전용 규정에 대한 서면 답변';

create table budget_transfer_step (
    transfer_id bigint      not null references budget_transfer,
    step_no     integer     not null,
    deed        varchar(20) not null,
    taken_by    bigint      not null references staff_account,
    taker_name  varchar(50) not null,
    taken_at    timestamptz not null,
    comment     varchar(500),
    primary key (transfer_id, step_no),
    constraint ck_budget_transfer_step_deed check (deed in
        ('DRAFTED', 'REVISED', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'APPROVED_BY_CHAIR', 'RETURNED', 'REJECTED', 'WITHDRAWN', 'EXECUTED')),
    constraint ck_budget_transfer_step_reasoned check (deed not in ('RETURNED', 'REJECTED') or btrim(comment) <> '')
);
comment on table budget_transfer_step is '예산전용 처리 이력 (고치거나 지울 수 없다)';
comment on column budget_transfer_step.taker_name is '개인정보: 처리자 성명';
create trigger tr_budget_transfer_step_append_only before update or delete or truncate on budget_transfer_step
    for each statement execute function refuse_change();

create table budget_transfer_file (
    id             bigint generated always as identity primary key,
    transfer_id    bigint       not null references budget_transfer,
    stored_file_id bigint       not null references stored_file,
    name           varchar(255) not null,
    size           bigint       not null,
    media_type     varchar(100) not null,
    added_by       bigint       not null references staff_account,
    added_at       timestamptz  not null,
    removed_at     timestamptz
);
comment on table budget_transfer_file is '예산전용 붙임';
create index ix_budget_transfer_file_transfer on budget_transfer_file (transfer_id);

create table transfer_approval_limit (
    id               bigint generated always as identity primary key,
    valid_from       date   not null,
    amount           bigint not null,
    chair_account_id bigint references staff_account,
    constraint uq_transfer_approval_limit_day unique (valid_from),
    constraint ck_transfer_approval_limit_amount check (amount >= 0)
);
comment on table transfer_approval_limit is '전결 기준: 이 금액을 넘으면 위원장이 결재한다';
insert into transfer_approval_limit (valid_from, amount) values ('1961-01-01', 100000000);
create trigger tr_transfer_approval_limit_append_only before update or delete or truncate on transfer_approval_limit
    for each statement execute function refuse_change();

create table transfer_statement (
    fiscal_year  integer     not null references fiscal_year,
    quarter      integer     not null,
    submitted_on date        not null,
    document_no  varchar(60) not null,
    recorded_by  bigint      not null references staff_account,
    recorded_at  timestamptz not null,
    primary key (fiscal_year, quarter),
    constraint ck_transfer_statement_quarter check (quarter between 1 and 4)
);
comment on table transfer_statement is '분기별 전용·이체 내역의 의회 제출';
create trigger tr_transfer_statement_append_only before update or delete or truncate on transfer_statement
    for each statement execute function refuse_change();

-- A transfer on its way is not changed any more; the making of it writes down what the lines held before.
create function budget_transfer_move_changes() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select state into standing from budget_transfer where id = coalesce(new.transfer_id, old.transfer_id);
    if standing in ('DRAFT', 'RETURNED') then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and standing in ('APPROVED', 'EXECUTED') and old.appropriated_before is null
        and (old.transfer_id, old.position, old.line_id, old.direction, old.amount)
            = (new.transfer_id, new.position, new.line_id, new.direction, new.amount) then
        return new;
    end if;
    raise exception 'a transfer on its way is not changed' using errcode = 'restrict_violation', constraint = 'tr_budget_transfer_settled';
end $$;
create trigger tr_budget_transfer_move_changes before insert or update or delete on budget_transfer_move
    for each row execute function budget_transfer_move_changes();

create function budget_transfer_kept() returns trigger language plpgsql as $$
begin
    if old.state in ('EXECUTED', 'REJECTED', 'WITHDRAWN') then
        raise exception 'a finished transfer is not changed' using errcode = 'restrict_violation', constraint = 'tr_budget_transfer_settled';
    end if;
    return new;
end $$;
create trigger tr_budget_transfer_kept before update on budget_transfer for each row execute function budget_transfer_kept();
create trigger tr_budget_transfer_never_removed before delete or truncate on budget_transfer
    for each statement execute function refuse_change();

-- Seen at the end of the transaction: a request gives what it takes, no line stands in it twice, and the ledger holds of an
-- executed one exactly its moves, of any other nothing.
create function check_budget_transfer(of_transfer bigint) returns void language plpgsql as $$
begin
    if exists (select 1 from budget_transfer_move where transfer_id = of_transfer
               having sum(case direction when 'INCREASE' then amount else -amount end) <> 0
                   or count(*) <> count(distinct line_id))
        or not exists (select 1 from budget_transfer_move where transfer_id = of_transfer) then
        perform refuse_breach('ck_budget_transfer_balances', of_transfer::text);
    end if;
    if exists (
        select 1
        from (select m.line_id, case m.direction when 'INCREASE' then m.amount else -m.amount end as amount
              from budget_transfer_move m join budget_transfer t on t.id = m.transfer_id
              where t.id = of_transfer and t.state = 'EXECUTED') due
        full join (select line_id, sum(amount) as amount from ledger_entry
                   where transfer_id = of_transfer and stage = 'APPROPRIATION' group by line_id) posted using (line_id)
        where due.amount is distinct from posted.amount)
        or exists (select 1 from ledger_entry where transfer_id = of_transfer and stage <> 'APPROPRIATION'
                   having sum(amount) <> 0) then
        perform refuse_breach('ck_budget_transfer_posted_as_moved', of_transfer::text);
    end if;
end $$;
create function budget_transfer_checked() returns trigger language plpgsql as $$
begin
    perform check_budget_transfer(new.id);
    return null;
end $$;
create constraint trigger tr_budget_transfer_checked after insert or update on budget_transfer
    deferrable initially deferred for each row execute function budget_transfer_checked();
create function budget_transfer_member_checked() returns trigger language plpgsql as $$
begin
    perform check_budget_transfer(coalesce(new.transfer_id, old.transfer_id));
    return null;
end $$;
create constraint trigger tr_budget_transfer_move_checked after insert or update or delete on budget_transfer_move
    deferrable initially deferred for each row execute function budget_transfer_member_checked();

alter table ledger_entry add column transfer_id bigint references budget_transfer;
comment on column ledger_entry.transfer_id is '예산전용';
alter table ledger_entry add constraint ck_ledger_entry_transfer_named check ((source = 'TRANSFER') = (transfer_id is not null));
create index ix_ledger_entry_transfer on ledger_entry (transfer_id) where transfer_id is not null;
create constraint trigger tr_ledger_entry_transfer_checked after insert on ledger_entry
    deferrable initially deferred for each row when (new.transfer_id is not null)
    execute function budget_transfer_member_checked();

-- Half a transfer cannot be taken back; another transfer the other way does it.
create function transfer_not_reversed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from ledger_entry where id = new.corrects_id and transfer_id is not null) then
        perform refuse_breach('ck_ledger_transfer_not_reversed', new.document_no);
    end if;
    return new;
end $$;
create trigger tr_ledger_entry_transfer_not_reversed before insert on ledger_entry
    for each row when (new.corrects_id is not null) execute function transfer_not_reversed();
