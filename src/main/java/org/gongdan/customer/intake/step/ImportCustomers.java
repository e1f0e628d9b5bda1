package org.gongdan.customer.intake.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.customer.intake.CustomerImports;
import org.gongdan.process.ProcessStep;
import org.springframework.stereotype.Component;

/** Brings in the next portion of a file's customers. */
@Component
class ImportCustomers implements ProcessStep {

    private final CustomerImports imports;

    ImportCustomers(CustomerImports imports) {
        this.imports = imports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = ((Number) execution.getVariable("importId")).longValue();
        execution.setVariable("moreCustomers", imports.next(id));
    }
}
