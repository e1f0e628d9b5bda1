package org.gongdan.survey;

import org.gongdan.customer.Asker;
import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How satisfied a customer, or the people of an organisation, have been so far; of the tickets the viewer may see. */
@Component
@Transactional(readOnly = true)
public class Satisfaction {

    private final SurveyRows rows;

    Satisfaction(SurveyRows rows) {
        this.rows = rows;
    }

    public SoFar of(Viewer viewer, Asker asker) {
        return rows.soFar(viewer, asker);
    }

    /** What was said in call-backs, by ticket: the last word on each counts. */
    public record SoFar(int satisfied, int notSatisfied) {

        public int answers() {
            return satisfied + notSatisfied;
        }
    }
}
