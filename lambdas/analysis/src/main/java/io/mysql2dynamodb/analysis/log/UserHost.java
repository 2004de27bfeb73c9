package io.mysql2dynamodb.analysis.log;

/**
 * {@code shop[shop] @ app1 [10.0.0.7]}, as the slow log and the log tables write who sent a statement: the account whose
 * privileges count, in brackets the user who logged in, the host's name if it is known, in brackets its address.
 */
final class UserHost {

    private static final String MIDDLE = "] @ ";

    private UserHost() {}

    /** Whether it has that form. */
    static boolean matches(String text) {
        return text.contains(MIDDLE) && text.indexOf('[') < text.lastIndexOf(MIDDLE) && text.endsWith("]");
    }

    /** The session of such a text; of any other an unknown one. */
    static Session session(String text) {
        if (!matches(text)) {
            return Session.UNKNOWN;
        }
        int middle = text.lastIndexOf(MIDDLE);
        String users = text.substring(0, middle);
        String hosts = text.substring(middle + MIDDLE.length(), text.length() - 1);
        int address = hosts.lastIndexOf('[');
        String host = address < 0 ? "" : hosts.substring(0, address).strip();
        return Session.of(user(users), host.isEmpty() ? hosts.substring(address + 1) : host, null);
    }

    /** Of {@code account[user} the user, or the account where nobody logged in. Names may hold brackets themselves. */
    private static String user(String users) {
        int half = (users.length() - 1) / 2;
        boolean twice =
                users.length() % 2 == 1 && users.charAt(half) == '[' && users.startsWith(users.substring(half + 1));
        int bracket = twice ? half : users.lastIndexOf('[');
        String user = users.substring(bracket + 1);
        return user.isEmpty() ? users.substring(0, bracket) : user;
    }
}
