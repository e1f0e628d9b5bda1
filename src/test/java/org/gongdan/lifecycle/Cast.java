package org.gongdan.lifecycle;

/** The people and things that the stories are told with. */
final class Cast {

    static final String TICKET = "GD-100042";
    static final long TICKET_ID = 42L;
    static final String AGENT = "li.wei";
    static final String COLLEAGUE = "wang.fang";
    static final String TEAM = "infrastructure";
    static final String OTHER_TEAM = "business-apps";

    private Cast() {}
}
