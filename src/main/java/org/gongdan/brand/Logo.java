package org.gongdan.brand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as it is stored; what it is was read from its content, never from its name. */
public record Logo(String type, int width, int height, byte[] content) {

    public static final int LARGEST = 256 * 1024;

    private static final int SMALLEST_SIDE = 16;
    private static final int LARGEST_SIDE = 2048;
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "JPEG", "image/jpeg");

    /** Empty for what is no PNG or JPEG of a useful size. Its points are not decoded: a small file may unfold to many. */
    static Optional<Logo> of(byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream, content) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Logo> read(ImageReader reader, ImageInputStream stream, byte[] content) throws IOException {
        try {
            String type = TYPES.get(reader.getFormatName());
            if (type == null) {
                return Optional.empty();
            }
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean fits = Math.min(width, height) >= SMALLEST_SIDE && Math.max(width, height) <= LARGEST_SIDE;
            return fits ? Optional.of(new Logo(type, width, height, content)) : Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
