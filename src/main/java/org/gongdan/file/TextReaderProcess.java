package org.gongdan.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The program that takes files of strangers apart: reads them from its input, writes their texts to its output. */
final class TextReaderProcess {

    /** As much of one text as search reads, in characters. */
    private static final int LENGTH = 20_000;

    private static final int TOO_LATE = 3;

    private TextReaderProcess() {}

    /** The argument: how many milliseconds a file may take before the process gives up with it. */
    public static void main(String[] arguments) throws IOException {
        long patience = Long.parseLong(arguments[0]);
        DataInputStream from = new DataInputStream(System.in);
        DataOutputStream to = new DataOutputStream(System.out);
        // A parser that says something must not say it in between.
        System.setOut(System.err);
        AutoDetectParser parser = new AutoDetectParser();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
        });
        while (true) {
            Metadata about = new Metadata();
            byte[] content;
            try {
                about.set(TikaCoreProperties.RESOURCE_NAME_KEY, from.readUTF());
                about.set(Metadata.CONTENT_TYPE, from.readUTF());
                content = from.readNBytes(from.readInt());
            } catch (EOFException ended) {
                return;
            }
            ScheduledFuture<?> end =
                    watch.schedule(() -> Runtime.getRuntime().halt(TOO_LATE), patience, TimeUnit.MILLISECONDS);
            @Nullable String text = text(parser, about, content);
            end.cancel(false);
            answer(to, text);
        }
    }

    private static void answer(DataOutputStream to, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(text == null ? -1 : bytes.length);
        to.write(bytes);
        to.flush();
    }

    /** What stands in the file itself; what is packed into it is left alone. Null where it cannot be read. */
    private static @Nullable String text(AutoDetectParser parser, Metadata about, byte[] content) {
        WriteOutContentHandler written = new WriteOutContentHandler(LENGTH);
        ParseContext context = new ParseContext();
        context.set(Parser.class, EmptyParser.INSTANCE);
        try (TikaInputStream stream = TikaInputStream.get(new ByteArrayInputStream(content))) {
            parser.parse(stream, new BodyContentHandler(written), about, context);
            return written.toString();
        } catch (IOException | SAXException | TikaException | RuntimeException | LinkageError unreadable) {
            return WriteLimitReachedException.isWriteLimitReached(unreadable) ? written.toString() : null;
        }
    }
}
