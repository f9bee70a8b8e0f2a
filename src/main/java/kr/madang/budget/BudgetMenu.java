package kr.madang.budget;

import java.util.List;
import kr.madang.budget.importing.ImportAccess;
import kr.madang.budget.transfer.TransferAccess;
import kr.madang.platform.web.MenuSection;
import kr.madang.platform.web.MenuSection.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BudgetMenu {

    @Bean
    MenuSection budgetSection(BudgetAccess access, ImportAccess imports, TransferAccess transfers) {
        return new MenuSection(
                "menu.budget",
                20,
                List.of(
                        new Entry("menu.budget.execution", "/budget/execution", access::reads),
                        new Entry("menu.budget.plans", "/budget/plans", access::reads),
                        new Entry("menu.budget.alerts", "/budget/alerts", access::reads),
                        new Entry("menu.budget.programs", "/budget/programs", access::reads),
                        new Entry("menu.budget.entries", "/budget/entries", access::reads),
                        new Entry("menu.budget.imports", "/budget/imports", imports::reads),
                        new Entry("menu.budget.editions", "/budget/editions", access::reads),
                        new Entry("menu.budget.transfers", "/budget/transfers", transfers::reads),
                        new Entry("menu.budget.transferRules", "/budget/transfer-rules", transfers::readsRules),
                        new Entry("menu.budget.closings", "/budget/closings", access::reads),
                        new Entry("menu.budget.years", "/budget/years", access::reads)));
    }
}
