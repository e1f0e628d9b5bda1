package org.gongdan.channel.people;

import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.core.Fields;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Skill;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff are good at, as the table of required skills asks for it; administrators only. */
@Component
@Transactional
public class SkillDesk {

    /** So many a person, of so many characters. */
    private static final int MOST = 30;

    private static final int LONGEST = 40;

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+(-[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+)*");

    private final People people;
    private final Audit audit;

    SkillDesk(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Skill> of(Viewer by, String account) {
        PeopleDesk.permit(by);
        return people.skills(account);
    }

    /** What anybody is good at: so that one skill is not written in two ways. */
    @Transactional(readOnly = true)
    public List<String> known(Viewer by) {
        PeopleDesk.permit(by);
        return people.skillsKnown();
    }

    /** What they were good at already they are at this level from now on. */
    public void learn(Viewer by, String account, String name, int level, Fields fields) {
        PeopleDesk.permit(by);
        Account person = people.account(account);
        if (!person.isStaff()) {
            throw new RefusedException("identity.refused.skill-of-customer", person.name());
        }
        boolean fits = name.length() <= LONGEST && SHAPE.matcher(name).matches();
        fields.check("skill", fits, "identity.invalid.skill", LONGEST);
        fields.check("level", level >= 1 && level <= 5, "identity.invalid.skill-level");
        fields.refuse();
        List<Skill> known = people.skills(account);
        if (known.size() >= MOST
                && known.stream().noneMatch(skill -> skill.name().equals(name))) {
            throw new RefusedException("identity.refused.too-many-skills", MOST);
        }
        people.learn(account, new Skill(name, level));
        audit.record(by.accountId(), "skill-learned", account + " " + name + " " + level);
    }

    public void forget(Viewer by, String account, String name) {
        PeopleDesk.permit(by);
        if (people.forget(account, name)) {
            audit.record(by.accountId(), "skill-forgotten", account + " " + name);
        }
    }
}
