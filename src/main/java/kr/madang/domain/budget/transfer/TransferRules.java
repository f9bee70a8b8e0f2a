package kr.madang.domain.budget.transfer;

import org.springframework.data.jpa.repository.JpaRepository;

/** All rules about moves of budget, ended ones included. */
public interface TransferRules extends JpaRepository<TransferRule, Long> {}
