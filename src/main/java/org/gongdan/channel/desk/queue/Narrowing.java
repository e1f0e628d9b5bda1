package org.gongdan.channel.desk.queue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by beside its view: a tag, a category, and answers to what types are asked, named as in the API. Its text is a
 * query of its own, so that it travels through all addresses and forms of a list as one parameter.
 */
record Narrowing(Map<String, List<String>> wanted) {

    static final Narrowing NONE = new Narrowing(Map.of());

    static final String TAG = "tag";
    static final String CATEGORY = "category";

    private static final Pattern NAME = Pattern.compile("tag|category|attributes\\.[A-Za-z_]\\w{0,63}(\\.(from|to))?");
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final int WHOLE = 2_000;

    /** Whatever is no part of a narrowing is left out: addresses are typed and kept, and fields come and go. */
    static Narrowing of(Map<String, List<String>> sent) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        sent.forEach((name, texts) -> {
            List<String> some = texts.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0)
                    .toList();
            if (NAME.matcher(name).matches() && !some.isEmpty() && wanted.size() < MOST) {
                wanted.put(name, some);
            }
        });
        return new Narrowing(wanted);
    }

    static Narrowing read(@Nullable String text) {
        return text == null || text.isEmpty() || text.length() > WHOLE ? NONE : of(sent(text));
    }

    /** Whether nothing of the text is left out when it is read. */
    static boolean isReadable(@Nullable String text) {
        return text == null
                || text.isEmpty()
                || text.length() <= WHOLE
                        && text.split("&").length
                                == read(text).wanted.values().stream()
                                        .mapToInt(List::size)
                                        .sum();
    }

    private static Map<String, List<String>> sent(String text) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String part : text.split("&")) {
            int middle = part.indexOf('=');
            if (middle > 0) {
                sent.computeIfAbsent(part.substring(0, middle), name -> new ArrayList<>())
                        .add(decode(part.substring(middle + 1)));
            }
        }
        return sent;
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** The first text of this name; empty where nothing is wanted of it. */
    public String text(String name) {
        return wanted.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    Narrowing without(List<String> names) {
        Map<String, List<String>> rest = new LinkedHashMap<>(wanted);
        rest.keySet().removeAll(names);
        return new Narrowing(rest);
    }

    /** As forms send it. */
    @Override
    public String toString() {
        return wanted.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(text -> one.getKey() + "=" + encode(text)))
                .collect(Collectors.joining("&"));
    }

    /** As addresses hold it, after others. */
    String query() {
        return isEmpty() ? "" : "&filter=" + encode(toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
