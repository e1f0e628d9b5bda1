package org.gongdan.channel.size;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A request whose body has a limit; the first byte too many is answered at once, whoever reads it. */
class BoundedRequest extends HttpServletRequestWrapper {

    private final DataSize limit;
    private final Answer tooLarge;

    private @Nullable ServletInputStream body;

    BoundedRequest(HttpServletRequest request, DataSize limit, Answer tooLarge) {
        super(request);
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new BoundedBody(super.getInputStream(), limit.toBytes(), tooLarge);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        Charset charset = getCharacterEncoding() == null
                ? StandardCharsets.UTF_8
                : Charset.forName(Objects.requireNonNull(getCharacterEncoding()));
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    /** Says so to the caller. */
    interface Answer {

        void give() throws IOException;
    }
}
