package org.gongdan.file.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.file.FileTexts;
import org.gongdan.process.ProcessStep;
import org.springframework.stereotype.Component;

/** Reads what waits, for a minute at most; says whether any file is left. */
@Component
class ReadFiles implements ProcessStep {

    private final FileTexts texts;

    ReadFiles(FileTexts texts) {
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("filesLeft", texts.read());
    }
}
