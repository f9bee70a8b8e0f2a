create table department (
    id          bigint generated always as identity primary key,
    code        varchar(20)  not null,
    name        varchar(100) not null,
    kind        varchar(20)  not null,
    parent_id   bigint       references department,
    position    integer      not null,
    mission     varchar(1000),
    valid_from  date         not null,
    valid_until date,
    version     integer      not null default 0,
    constraint uq_department_code unique (code),
    constraint ck_department_kind check (kind in ('COMMISSION', 'DIVISION', 'BUREAU')),
    constraint ck_department_ends_after_it_starts check (valid_until is null or valid_until >= valid_from),
    constraint ck_department_not_its_own_parent check (parent_id <> id)
);
comment on table department is '부서';
comment on column department.mission is '주요기능';

create table staff_account (
    id                       bigint generated always as identity primary key,
    login_id                 varchar(50)  not null,
    password_hash            varchar(200) not null,
    display_name             varchar(50)  not null,
    department_id            bigint       references department,
    active                   boolean      not null,
    demo                     boolean      not null,
    password_change_required boolean      not null,
    failed_sign_ins          integer      not null,
    locked_until             timestamptz,
    last_signed_in_at        timestamptz,
    version                  integer      not null default 0,
    constraint uq_staff_account_login_id unique (login_id),
    constraint ck_staff_account_login_id_is_plain check (login_id ~ '^[a-z0-9][a-z0-9._-]{2,49}$')
);
comment on table staff_account is '계정';
comment on column staff_account.display_name is '개인정보: 성명';

create table staff_role (
    staff_account_id bigint      not null references staff_account,
    role             varchar(20) not null,
    primary key (staff_account_id, role),
    constraint ck_staff_role_known check (role in
        ('STAFF', 'MANAGER', 'FINANCE', 'SECRETARIAT', 'COMMISSIONER', 'AUDITOR', 'ADMIN'))
);
comment on table staff_role is '계정 역할';
