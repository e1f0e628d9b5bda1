package org.gongdan.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The one colour of the house, and the shades of it that light and dark pages need. Contrast is that of WCAG 2.2. */
public record Accent(int rgb) {

    /** What WCAG AA asks of text on its ground. */
    public static final double ENOUGH = 4.5;

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0;
    /** Grounds of the pages that links and marks stand on. */
    private static final List<Integer> LIGHT = List.of(0xffffff, 0xf5f6f8, 0xeff2f7);

    private static final int DARK_SURFACE = 0x1a1e25;
    private static final List<Integer> DARK = List.of(DARK_SURFACE, 0x222831, 0x232932);
    private static final double STEP = 0.02;

    /** Empty for what is not written like {@code #2a57c5}. */
    public static Optional<Accent> of(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new Accent(Integer.parseInt(written.substring(1), 16)))
                : Optional.empty();
    }

    /** From 1 to 21. */
    public double contrastWithWhite() {
        return contrast(rgb, WHITE);
    }

    public double contrastWithBlack() {
        return contrast(rgb, BLACK);
    }

    /** Whether white words on it can be read. */
    public boolean carriesWhite() {
        return contrastWithWhite() >= ENOUGH;
    }

    /** The tokens of the style sheet that follow from it: words stay readable on every ground, light and dark. */
    public String css() {
        int soft = mixed(rgb, WHITE, 0.10);
        int darkSoft = mixed(rgb, DARK_SURFACE, 0.25);
        int words = until(BLACK, shade -> isOn(shade, LIGHT) && contrast(shade, soft) >= ENOUGH);
        int darkWords = until(WHITE, shade -> isOn(shade, DARK) && contrast(shade, darkSoft) >= ENOUGH);
        return ":root{--accent:" + pair(words, darkWords) + ";--accent-fill:" + pair(rgb, rgb)
                + ";--accent-fill-hover:" + pair(mixed(BLACK, rgb, 0.14), mixed(BLACK, rgb, 0.14))
                + ";--accent-soft:" + pair(soft, darkSoft)
                + ";--accent-strong:" + pair(mixed(rgb, WHITE, 0.24), mixed(rgb, DARK_SURFACE, 0.45)) + "}\n";
    }

    /** The first shade on the way to the other colour that will do. */
    private int until(int other, IntPredicate does) {
        for (double share = 0; share < 1; share += STEP) {
            int shade = mixed(other, rgb, share);
            if (does.test(shade)) {
                return shade;
            }
        }
        return other;
    }

    private static boolean isOn(int shade, List<Integer> grounds) {
        return grounds.stream().allMatch(ground -> contrast(shade, ground) >= ENOUGH);
    }

    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** So much of the first, the rest of the second. */
    private static int mixed(int one, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (one >> shift & 0xff) * share + (other >> shift & 0xff) * (1 - share);
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    private static String pair(int light, int dark) {
        return "light-dark(" + written(light) + "," + written(dark) + ")";
    }

    private static String written(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    @Override
    public String toString() {
        return written(rgb);
    }
}
