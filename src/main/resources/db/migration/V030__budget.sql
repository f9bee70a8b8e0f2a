create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table fiscal_year (
    year                 integer primary key,
    allotment_controlled boolean not null,
    constraint ck_fiscal_year_plausible check (year between 1961 and 2200)
);
comment on table fiscal_year is '회계연도';
comment on column fiscal_year.allotment_controlled is '배정액 통제 여부: 참이면 원인행위는 배정액을 넘지 못한다';

create table object_group (
    fiscal_year integer     not null references fiscal_year,
    code        varchar(3)     not null,
    name        varchar(60) not null,
    primary key (fiscal_year, code),
    constraint ck_object_group_code check (code ~ '^[0-9]{3}$')
);
comment on table object_group is '편성목';

create table object_code (
    fiscal_year integer     not null,
    code        varchar(6)     not null,
    group_code  varchar(3)     not null,
    name        varchar(60) not null,
    primary key (fiscal_year, code),
    foreign key (fiscal_year, group_code) references object_group,
    constraint ck_object_code_belongs_to_its_group check (code ~ '^[0-9]{3}-[0-9]{2}$' and left(code, 3) = group_code)
);
comment on table object_code is '통계목';

create table policy_program (
    id          bigint generated always as identity primary key,
    fiscal_year integer      not null references fiscal_year,
    code        varchar(20)  not null,
    name        varchar(200) not null,
    kind        varchar(20)  not null,
    version     integer      not null default 0,
    constraint uq_policy_program_code unique (fiscal_year, code),
    constraint uq_policy_program_year unique (id, fiscal_year),
    constraint ck_policy_program_kind check (kind in ('POLICY', 'ADMINISTRATION', 'FINANCIAL'))
);
comment on table policy_program is '정책사업 (행정운영경비·재무활동 포함)';

create table unit_program (
    id                bigint generated always as identity primary key,
    policy_program_id bigint       not null,
    fiscal_year       integer      not null,
    code              varchar(20)  not null,
    name              varchar(200) not null,
    version           integer      not null default 0,
    constraint uq_unit_program_code unique (fiscal_year, code),
    constraint uq_unit_program_year unique (id, fiscal_year),
    constraint fk_unit_program_same_year foreign key (policy_program_id, fiscal_year)
        references policy_program (id, fiscal_year)
);
comment on table unit_program is '단위사업';
create index ix_unit_program_policy_program on unit_program (policy_program_id);

create table detail_program (
    id                    bigint generated always as identity primary key,
    unit_program_id       bigint       not null,
    fiscal_year           integer      not null,
    code                  varchar(20)  not null,
    name                  varchar(200) not null,
    citizen_participation boolean      not null,
    position              integer      not null,
    version               integer      not null default 0,
    constraint uq_detail_program_code unique (fiscal_year, code),
    constraint uq_detail_program_year unique (id, fiscal_year),
    constraint fk_detail_program_same_year foreign key (unit_program_id, fiscal_year)
        references unit_program (id, fiscal_year)
);
comment on table detail_program is '세부사업';
comment on column detail_program.position is '예산서 순서';
create index ix_detail_program_unit_program on detail_program (unit_program_id);
create index ix_detail_program_name on detail_program using gin (name gin_trgm_ops);

create table program_responsibility (
    id                bigint generated always as identity primary key,
    detail_program_id bigint not null references detail_program,
    department_id     bigint not null references department,
    valid_from        date   not null,
    valid_until       date,
    constraint ck_program_responsibility_ends_after_it_starts check (valid_until is null or valid_until >= valid_from),
    constraint ex_program_responsibility_one_department_a_day
        exclude using gist (detail_program_id with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table program_responsibility is '세부사업 소관부서 (기간별)';
create index ix_program_responsibility_department on program_responsibility (department_id);

create table budget_line (
    id                bigint generated always as identity primary key,
    detail_program_id bigint  not null,
    fiscal_year       integer not null,
    object_code       varchar(6) not null,
    constraint uq_budget_line_object_code unique (detail_program_id, object_code),
    constraint uq_budget_line_year unique (id, fiscal_year),
    constraint fk_budget_line_same_year foreign key (detail_program_id, fiscal_year)
        references detail_program (id, fiscal_year),
    constraint fk_budget_line_object_code foreign key (fiscal_year, object_code) references object_code
);
comment on table budget_line is '예산과목 (세부사업의 통계목)';

create table import_batch (
    id            bigint generated always as identity primary key,
    kind          varchar(20)  not null,
    state         varchar(20)  not null,
    file_name     varchar(255) not null,
    file_sha256   varchar(64)     not null,
    file_size     bigint       not null,
    rows_total    bigint       not null default 0,
    rows_new      bigint       not null default 0,
    rows_known    bigint       not null default 0,
    error_count   bigint       not null default 0,
    uploaded_by   bigint       references staff_account,
    uploaded_at   timestamptz  not null,
    confirmed_by  bigint       references staff_account,
    confirmed_at  timestamptz,
    version       integer      not null default 0,
    constraint ck_import_batch_kind check (kind in ('CODES', 'LINES', 'ENTRIES')),
    constraint ck_import_batch_state check (state in
        ('UPLOADED', 'CHECKING', 'CHECKED', 'POSTING', 'POSTED', 'REJECTED', 'CANCELLED', 'FAILED')),
    constraint ck_import_batch_file_size check (file_size >= 0)
);
comment on table import_batch is '자료 올리기 묶음';

create sequence ledger_entry_id;

create table ledger_entry (
    id             bigint       not null primary key default nextval('ledger_entry_id'),
    fiscal_year    integer      not null,
    line_id        bigint       not null,
    stage          varchar(13)  not null,
    kind           varchar(13)  not null,
    effective_date date         not null,
    amount         bigint       not null,
    document_no    varchar(60)  not null,
    commitment_id  bigint,
    corrects_id    bigint,
    summary        varchar(300),
    source         varchar(10)  not null,
    batch_id       bigint,
    batch_row      bigint,
    recorded_by    bigint,
    recorded_at    timestamptz  not null,
    constraint uq_ledger_entry_document unique (document_no, fiscal_year, stage, source),
    constraint ck_ledger_entry_stage check (stage in ('APPROPRIATION', 'ALLOTMENT', 'COMMITMENT', 'EXPENDITURE')),
    constraint ck_ledger_entry_kind_fits_stage check (
        stage = 'APPROPRIATION' and kind in ('ORIGINAL', 'SUPPLEMENTARY', 'CARRYOVER', 'CONTINGENCY', 'TRANSFER', 'REVERSAL')
        or stage = 'ALLOTMENT' and kind in ('ALLOTMENT', 'REVERSAL')
        or stage = 'COMMITMENT' and kind in ('COMMITMENT', 'REVERSAL')
        or stage = 'EXPENDITURE' and kind in ('EXPENDITURE', 'REFUND', 'REVERSAL')),
    constraint ck_ledger_entry_sign_fits_kind check (
        amount <> 0
        and (kind not in ('ORIGINAL', 'CARRYOVER', 'CONTINGENCY', 'COMMITMENT', 'EXPENDITURE') or amount > 0)
        and (kind <> 'REFUND' or amount < 0)),
    constraint ck_ledger_entry_amount_plausible check (amount between -100000000000000 and 100000000000000),
    constraint ck_ledger_entry_spending_names_its_commitment check (
        (stage in ('COMMITMENT', 'EXPENDITURE')) = (commitment_id is not null)
        and (kind = 'COMMITMENT') = (commitment_id is not null and commitment_id = id)),
    constraint ck_ledger_entry_reversal_names_its_entry check ((kind = 'REVERSAL') = (corrects_id is not null)),
    constraint ck_ledger_entry_source check (source in ('IMPORT', 'TRANSFER', 'CORRECTION')),
    constraint ck_ledger_entry_import_names_its_row check (
        (source = 'IMPORT') = (batch_id is not null) and (batch_id is null) = (batch_row is null)),
    constraint ck_ledger_entry_in_its_year check (
        effective_date >= make_date(fiscal_year, 1, 1)
        and (effective_date <= make_date(fiscal_year, 12, 31)
            or kind in ('REFUND', 'REVERSAL') and effective_date <= make_date(fiscal_year + 1, 2, 10)))
);
comment on table ledger_entry is '원장 (고치거나 지울 수 없다)';
comment on column ledger_entry.stage is '재정단계: 예산, 배정, 원인행위, 지출';
comment on column ledger_entry.amount is '금액(원), 부호 있음';
comment on column ledger_entry.effective_date is '회계일자';
comment on column ledger_entry.recorded_at is '기록시점';
comment on column ledger_entry.commitment_id is '원인행위 기록; 원인행위 자신은 제 번호';
comment on column ledger_entry.corrects_id is '바로잡는 기록';
create index ix_ledger_entry_line on ledger_entry (line_id, effective_date, id);
create index ix_ledger_entry_commitment on ledger_entry (commitment_id) where kind <> 'COMMITMENT';
create index ix_ledger_entry_corrects on ledger_entry (corrects_id) where corrects_id is not null;
create index ix_ledger_entry_batch on ledger_entry using brin (batch_id);

create table line_balance (
    line_id              bigint      not null primary key,
    fiscal_year          integer     not null,
    allotment_controlled boolean     not null,
    appropriated         numeric(20) not null default 0,
    allotted             numeric(20) not null default 0,
    committed            numeric(20) not null default 0,
    expended             numeric(20) not null default 0,
    last_recorded_at     timestamptz not null default '-infinity',
    constraint fk_line_balance_line foreign key (line_id, fiscal_year) references budget_line (id, fiscal_year),
    constraint uq_line_balance_year unique (line_id, fiscal_year),
    constraint ck_line_balance_appropriated_not_negative check (appropriated >= 0),
    constraint ck_line_balance_allotted_le_appropriated check (allotted >= 0 and (allotted <= appropriated or appropriated < 0)),
    constraint ck_line_balance_committed_le_appropriated check (committed >= 0 and (committed <= appropriated or appropriated < 0)),
    constraint ck_line_balance_committed_le_allotted check (not allotment_controlled or committed <= allotted),
    constraint ck_line_balance_expended_le_committed check (expended between 0 and committed)
);
comment on table line_balance is '예산과목 잔액 (원장에서 저절로 계산된다)';

create table ledger_day (
    line_id        bigint      not null,
    effective_date date        not null,
    fiscal_year    integer     not null,
    original       numeric(20) not null,
    supplementary  numeric(20) not null,
    carryover      numeric(20) not null,
    contingency    numeric(20) not null,
    transferred    numeric(20) not null,
    appropriated   numeric(20) not null,
    allotted       numeric(20) not null,
    committed      numeric(20) not null,
    expended       numeric(20) not null,
    entries        bigint      not null,
    primary key (line_id, effective_date),
    constraint fk_ledger_day_line foreign key (line_id, fiscal_year) references line_balance (line_id, fiscal_year),
    constraint ck_ledger_day_appropriation_decomposes
        check (appropriated = original + supplementary + carryover + contingency + transferred)
);
comment on table ledger_day is '예산과목의 회계일별 합계 (원장에서 저절로 계산된다)';

-- Every line keeps a balance from its first moment on.
create function open_line_balance() returns trigger language plpgsql as $$
begin
    insert into line_balance (line_id, fiscal_year, allotment_controlled)
    select new.id, new.fiscal_year, y.allotment_controlled from fiscal_year y where y.year = new.fiscal_year;
    return null;
end $$;
create trigger tr_budget_line_opens_balance after insert on budget_line
    for each row execute function open_line_balance();

-- Balances and day sums are written by the ledger alone.
create function refuse_direct_write() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception '% is kept by the ledger', tg_table_name using errcode = 'restrict_violation', constraint = 'tr_kept_by_the_ledger';
    end if;
    return null;
end $$;
create trigger tr_line_balance_kept_by_the_ledger before insert or update or delete on line_balance
    for each statement execute function refuse_direct_write();
create trigger tr_ledger_day_kept_by_the_ledger before insert or update or delete on ledger_day
    for each statement execute function refuse_direct_write();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation', constraint = 'tr_append_only';
end $$;
create trigger tr_ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

create function refuse_breach(rule text, explanation text) returns void language plpgsql as $$
begin
    raise exception '%', explanation using errcode = 'check_violation', constraint = rule, detail = explanation;
end $$;

-- What a statement posts is checked as a whole: references, reversals, day-by-day chain of every touched line and
-- commitment. Row-wise foreign keys would cost more than the insert itself when a million rows arrive at once.
create function ledger_entries_posted() returns trigger language plpgsql as $$
declare
    touched bigint[];
    offender text;
    doubtful bigint[];
begin
    select array_agg(line_id order by line_id) into touched from (select distinct line_id from posted) lines;
    if touched is null then
        return null;
    end if;
    perform 1 from line_balance where line_id = any (touched) order by line_id for update;

    -- A record may not claim to have been known before what is already written down for the line.
    select b.line_id::text into offender
    from line_balance b
    join (select line_id, min(recorded_at) as first from posted group by line_id) p using (line_id)
    where p.first < b.last_recorded_at
    limit 1;
    if offender is not null then
        perform refuse_breach('ck_ledger_recorded_in_order', offender);
    end if;

    insert into ledger_day (line_id, effective_date, fiscal_year, original, supplementary, carryover, contingency,
                            transferred, appropriated, allotted, committed, expended, entries)
    select p.line_id, p.effective_date, p.fiscal_year,
           coalesce(sum(p.amount) filter (where p.basis = 'ORIGINAL'), 0),
           coalesce(sum(p.amount) filter (where p.basis = 'SUPPLEMENTARY'), 0),
           coalesce(sum(p.amount) filter (where p.basis = 'CARRYOVER'), 0),
           coalesce(sum(p.amount) filter (where p.basis = 'CONTINGENCY'), 0),
           coalesce(sum(p.amount) filter (where p.basis = 'TRANSFER'), 0),
           coalesce(sum(p.amount) filter (where p.stage = 'APPROPRIATION'), 0),
           coalesce(sum(p.amount) filter (where p.stage = 'ALLOTMENT'), 0),
           coalesce(sum(p.amount) filter (where p.stage = 'COMMITMENT'), 0),
           coalesce(sum(p.amount) filter (where p.stage = 'EXPENDITURE'), 0),
           count(*)
    from (select line_id, effective_date, fiscal_year, stage, amount,
                 case when corrects_id is null then kind
                      else (select c.kind from ledger_entry c where c.id = e.corrects_id) end as basis
          from posted e) p
    group by p.line_id, p.effective_date, p.fiscal_year
    on conflict (line_id, effective_date) do update set
        original      = ledger_day.original + excluded.original,
        supplementary = ledger_day.supplementary + excluded.supplementary,
        carryover     = ledger_day.carryover + excluded.carryover,
        contingency   = ledger_day.contingency + excluded.contingency,
        transferred   = ledger_day.transferred + excluded.transferred,
        appropriated  = ledger_day.appropriated + excluded.appropriated,
        allotted      = ledger_day.allotted + excluded.allotted,
        committed     = ledger_day.committed + excluded.committed,
        expended      = ledger_day.expended + excluded.expended,
        entries       = ledger_day.entries + excluded.entries;

    update line_balance b set
        appropriated     = d.appropriated,
        allotted         = d.allotted,
        committed        = d.committed,
        expended         = d.expended,
        last_recorded_at = greatest(b.last_recorded_at, p.last)
    from (select line_id, sum(appropriated) as appropriated, sum(allotted) as allotted,
                 sum(committed) as committed, sum(expended) as expended
          from ledger_day where line_id = any (touched) group by line_id) d,
         (select line_id, max(recorded_at) as last from posted group by line_id) p
    where b.line_id = d.line_id and b.line_id = p.line_id;

    perform refuse_breach(chain.rule, chain.line_id::text || ' ' || chain.effective_date::text)
    from (
        select line_id, effective_date,
               case
                   when appropriated < 0 then 'ck_line_balance_appropriated_not_negative'
                   when allotted < 0 or allotted > appropriated then 'ck_line_balance_allotted_le_appropriated'
                   when committed < 0 or committed > appropriated then 'ck_line_balance_committed_le_appropriated'
                   when controlled and committed > allotted then 'ck_line_balance_committed_le_allotted'
                   when expended < 0 or expended > committed then 'ck_line_balance_expended_le_committed'
               end as rule
        from (select d.line_id, d.effective_date, b.allotment_controlled as controlled,
                     sum(d.appropriated) over upto as appropriated, sum(d.allotted) over upto as allotted,
                     sum(d.committed) over upto as committed, sum(d.expended) over upto as expended
              from ledger_day d join line_balance b using (line_id)
              where d.line_id = any (touched)
              window upto as (partition by d.line_id order by d.effective_date)) running
    ) chain
    where chain.rule is not null
    limit 1;

    -- Reversals take back at most what they name, on the same line, stage and commitment.
    select p.document_no into offender
    from posted p
    left join ledger_entry c on c.id = p.corrects_id
    where p.corrects_id is not null
      and (c.id is null or c.kind = 'REVERSAL' or c.line_id <> p.line_id or c.stage <> p.stage
           or c.commitment_id is distinct from p.commitment_id or sign(c.amount) = sign(p.amount)
           or c.effective_date > p.effective_date
           or abs(c.amount) < (select abs(sum(r.amount)) from ledger_entry r where r.corrects_id = c.id))
    limit 1;
    if offender is not null then
        perform refuse_breach('ck_ledger_reversal_le_entry', offender);
    end if;

    -- Spending names a commitment of its own line and never exceeds it on any day. Where the commitment is posted with
    -- its spending and nothing is taken back, sums and first days tell as much; the rest is followed day by day.
    select array_agg(spent.commitment_id) into doubtful
    from (
        select commitment_id, min(line_id) as line_id, max(line_id) as last_line_id, min(effective_date) as first,
               sum(amount) as amount, bool_or(kind <> 'EXPENDITURE') as turned
        from posted
        where commitment_id is not null and kind <> 'COMMITMENT'
        group by commitment_id
    ) spent
    left join posted c on c.kind = 'COMMITMENT' and c.id = spent.commitment_id and c.line_id = spent.line_id
        and c.line_id = spent.last_line_id and c.effective_date <= spent.first and c.amount >= spent.amount
    where spent.turned or c.id is null;
    if doubtful is not null then
        select p.document_no into offender
        from posted p
        left join ledger_entry c on c.id = p.commitment_id and c.kind = 'COMMITMENT' and c.line_id = p.line_id
        where p.commitment_id = any (doubtful) and p.kind <> 'COMMITMENT' and (c.id is null or c.effective_date > p.effective_date)
        limit 1;
        if offender is not null then
            perform refuse_breach('fk_ledger_entry_commitment', offender);
        end if;

        select min(running.commitment_id)::text into offender
        from (
            select movement.commitment_id,
                   sum(movement.committed) over upto as committed, sum(movement.expended) over upto as expended
            from (
                select c.id as commitment_id, c.effective_date, c.amount as committed, 0::bigint as expended
                from ledger_entry c
                where c.id = any (doubtful)
                union all
                select e.commitment_id, e.effective_date,
                       case when e.stage = 'COMMITMENT' then e.amount else 0 end,
                       case when e.stage = 'EXPENDITURE' then e.amount else 0 end
                from ledger_entry e
                where e.kind <> 'COMMITMENT' and e.commitment_id = any (doubtful)
            ) movement
            window upto as (partition by movement.commitment_id order by movement.effective_date)
        ) running
        where running.expended > running.committed or running.expended < 0;
        if offender is not null then
            perform refuse_breach('ck_ledger_expended_le_its_commitment', offender);
        end if;
    end if;

    if exists (select 1 from (select distinct batch_id from posted where batch_id is not null) p
               left join import_batch b on b.id = p.batch_id where b.id is null) then
        perform refuse_breach('fk_ledger_entry_batch', 'batch');
    end if;
    return null;
end $$;
create trigger tr_ledger_entries_posted after insert on ledger_entry
    referencing new table as posted
    for each statement execute function ledger_entries_posted();
