package io.mysql2dynamodb.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A cable to a TCP server on this machine that can be cut and mended. Thread-safe. */
final class CutCable implements AutoCloseable {

    private final ServerSocket entrance;
    private final IntSupplier exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger limited = new AtomicInteger();
    private volatile long limit;
    private volatile boolean cut;

    /** @param exit the server's port, asked for at every connection */
    CutCable(IntSupplier exit) throws IOException {
        this.exit = exit;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection; new ones end at once. */
    void cut() {
        cut = true;
        open.forEach(CutCable::end);
    }

    /** Ends each of the next connections when it has carried so much from the server. */
    void cutNext(int connections, long bytes) {
        limit = bytes;
        limited.set(connections);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                carry(entrance.accept());
            } catch (IOException e) {
                // closed, or the server behind is gone: whoever connected sees its connection end
            }
        }
    }

    private void carry(Socket near) throws IOException {
        if (cut) {
            end(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), exit.getAsInt());
            open.add(near);
            open.add(far);
            long most = limited.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? limit : Long.MAX_VALUE;
            daemon(() -> pump(near, far, Long.MAX_VALUE));
            daemon(() -> pump(far, near, most));
        } catch (IOException e) {
            end(near);
            throw e;
        }
    }

    private void pump(Socket from, Socket to, long most) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8_192];
            long carried = 0;
            for (int read = in.read(buffer); read >= 0 && carried < most; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                carried += read;
            }
        } catch (IOException e) {
            // one side ended; the other is ended with it
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(CutCable::end);
    }
}
