package org.gongdan.channel.size;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.gongdan.channel.size.BoundedRequest.Answer;

/** Counts what is read. Whoever reads on beyond the limit gets an error, after the caller has got the answer. */
class BoundedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final Answer tooLarge;

    private long left;

    BoundedBody(ServletInputStream body, long limit, Answer tooLarge) {
        this.body = body;
        this.left = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = body.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        boolean enough = left >= 0;
        left -= read;
        if (left >= 0) {
            return;
        }
        if (enough) {
            tooLarge.give();
        }
        throw new IOException("The body is larger than this address takes");
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
