create table report_edition (
    id          bigint generated always as identity primary key,
    fiscal_year integer     not null references fiscal_year,
    ordinal     integer     not null,
    as_of       date        not null,
    known_at    timestamptz not null,
    unit        varchar(10) not null,
    issued_by   bigint      not null references staff_account,
    issuer_name varchar(50) not null,
    issued_at   timestamptz not null,
    constraint uq_report_edition_number unique (fiscal_year, ordinal),
    constraint ck_report_edition_numbered_from_one check (ordinal >= 1),
    constraint ck_report_edition_unit check (unit in ('WON', 'THOUSAND', 'MILLION')),
    constraint ck_report_edition_known_before_issue check (known_at <= issued_at)
);
comment on table report_edition is '월별 집행현황 발행본 (고치거나 지울 수 없다)';
comment on column report_edition.issuer_name is '개인정보: 발행자 성명';

create table report_edition_row (
    edition_id            bigint       not null references report_edition,
    row_no                integer      not null,
    department_id         bigint       references department,
    department_name       varchar(100),
    program_id            bigint       not null references detail_program,
    program_name          varchar(200) not null,
    citizen_participation boolean      not null,
    appropriated          bigint       not null,
    committed             bigint       not null,
    expended              bigint       not null,
    expended_before       bigint       not null,
    remark                varchar(300),
    primary key (edition_id, row_no),
    constraint uq_report_edition_row_program unique (edition_id, program_id)
);
comment on table report_edition_row is '발행본의 세부사업별 수치';

create table report_edition_file (
    edition_id bigint   not null references report_edition,
    format     varchar(5) not null,
    sha256     varchar(64) not null,
    content    bytea    not null,
    primary key (edition_id, format),
    constraint ck_report_edition_file_format check (format in ('XLSX', 'PDF', 'HWPX', 'CSV')),
    constraint ck_report_edition_file_matches_its_hash check (encode(sha256(content), 'hex') = sha256)
);
comment on table report_edition_file is '발행본의 파일 (바이트 그대로)';

create trigger tr_report_edition_append_only before update or delete or truncate on report_edition
    for each statement execute function refuse_change();
create trigger tr_report_edition_row_append_only before update or delete or truncate on report_edition_row
    for each statement execute function refuse_change();
create trigger tr_report_edition_file_append_only before update or delete or truncate on report_edition_file
    for each statement execute function refuse_change();
