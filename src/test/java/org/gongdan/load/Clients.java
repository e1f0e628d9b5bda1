package org.gongdan.load;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several clients that share a heap of work: each takes the next piece until none is left. */
final class Clients {

    private Clients() {}

    /** Returns when all pieces, 0 to {@code pieces - 1}, are done; throws what the first failing one threw. */
    static void share(int clients, int pieces, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<? extends Future<?>> all = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                            work.accept(piece);
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }
}
