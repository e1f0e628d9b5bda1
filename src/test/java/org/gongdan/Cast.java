package org.gongdan;

import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.springframework.stereotype.Component;

/** The people of the demonstration desk that tests tell their stories with. */
@Component
public class Cast {

    /** What all of them sign in with, on this machine only. */
    public static final String PASSWORD = "demo";

    private final People people;

    Cast(People people) {
        this.people = people;
    }

    /** Customer, standard tier, English. */
    public Viewer anna() {
        return people.viewer("anna.keller");
    }

    /** Customer, VIP, Chinese. */
    public Viewer sunLi() {
        return people.viewer("sun.li");
    }

    /** Agent of the service desk. */
    public Viewer liWei() {
        return people.viewer("li.wei");
    }

    /** Agent of infrastructure. */
    public Viewer omar() {
        return people.viewer("omar.haddad");
    }

    /** Lead of infrastructure. */
    public Viewer lars() {
        return people.viewer("lars.berg");
    }

    /** Agent of business applications. */
    public Viewer sofia() {
        return people.viewer("sofia.rossi");
    }

    /** Sees everything, belongs to no team. */
    public Viewer helen() {
        return people.viewer("helen.schmidt");
    }

    public Viewer admin() {
        return people.viewer("admin");
    }
}
