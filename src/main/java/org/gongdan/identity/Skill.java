package org.gongdan.identity;

/** Something a person is good at: level 1 has begun to learn it, level 5 teaches it. */
public record Skill(String name, int level) {

    public Skill {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("Skill levels go from 1 to 5, not " + level);
        }
    }
}
