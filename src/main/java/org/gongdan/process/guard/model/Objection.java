package org.gongdan.process.guard.model;

/** Why a file may not be deployed: the file, the id of the element (empty for the file as a whole), the reason. */
public record Objection(String file, String element, String sentence) {

    @Override
    public String toString() {
        return element.isEmpty() ? file + ": " + sentence : file + ", " + element + ": " + sentence;
    }
}
