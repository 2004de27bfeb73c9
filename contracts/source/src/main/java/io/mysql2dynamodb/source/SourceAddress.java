package io.mysql2dynamodb.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the source is and who reads it; the password is kept apart.
 *
 * @param jdbcUrl {@code jdbc:mysql://host:port/database?options}, without user and password
 * @param user the user
 */
public record SourceAddress(String jdbcUrl, String user) {

    private static final Pattern URL = Pattern.compile("jdbc:mysql://([^/?#]+)/([^/?#]*)(?:\\?(.*))?");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?)(?::\\d+)?", Pattern.CASE_INSENSITIVE);

    /** Options that decide how rows are read; they are ours, and dropped from the address. */
    private static final Set<String> PINNED = Set.of(
            "characterencoding",
            "charactersetresults",
            "connectioncollation",
            "sessionvariables",
            "tinyint1isbit",
            "transformedbitisboolean",
            "yearisdatetype",
            "useserverprepstmts",
            "usecursorfetch",
            "defaultfetchsize",
            "maxrows",
            "allowmultiqueries",
            "emulateunsupportedpstmts",
            "processescapecodesforprepstmts",
            "nettimeoutforstreamingresults",
            "userowslimit",
            "readonlypropagatestoserver",
            "zerodatetimebehavior",
            "usecompression",
            "profilesql",
            "autoreconnect",
            "jdbccomplianttruncation",
            "noaccesstoprocedurebodies");

    public SourceAddress {
        Matcher matcher = URL.matcher(jdbcUrl);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The source's address must look like"
                    + " jdbc:mysql://host:3306/database; multi-host and other forms are not accepted.");
        }
        if (jdbcUrl.contains("@") || options(matcher.group(3)).stream().anyMatch(SourceAddress::isCredential)) {
            throw new IllegalArgumentException("The source's address must not hold a user or password: give the user"
                    + " beside it and the password by its own way.");
        }
        if (matcher.group(2).isEmpty()) {
            throw new IllegalArgumentException(
                    "The source's address must name the database: jdbc:mysql://host:3306/database");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("The source's user is missing.");
        }
    }

    /** The database that the address names. */
    public String database() {
        return parts().group(2);
    }

    /** Host and port as written, for messages. */
    public String host() {
        return parts().group(1);
    }

    boolean loopback() {
        return LOOPBACK.matcher(host()).matches();
    }

    /** The address with the options that are not ours to decide. */
    String driverUrl() {
        Matcher parts = parts();
        List<String> options = new ArrayList<>();
        for (String option : options(parts.group(3))) {
            if (!PINNED.contains(nameOf(option))) {
                options.add(option);
            }
        }
        String base = "jdbc:mysql://" + parts.group(1) + "/" + parts.group(2);
        return options.isEmpty() ? base : base + "?" + String.join("&", options);
    }

    boolean names(String option) {
        return options(parts().group(3)).stream()
                .anyMatch(given -> nameOf(given).equals(option.toLowerCase(Locale.ROOT)));
    }

    private Matcher parts() {
        Matcher matcher = URL.matcher(jdbcUrl);
        matcher.matches();
        return matcher;
    }

    private static List<String> options(String query) {
        return query == null || query.isEmpty() ? List.of() : List.of(query.split("&"));
    }

    private static boolean isCredential(String option) {
        return nameOf(option).equals("user") || nameOf(option).startsWith("password");
    }

    private static String nameOf(String option) {
        int equals = option.indexOf('=');
        return (equals < 0 ? option : option.substring(0, equals)).toLowerCase(Locale.ROOT);
    }
}
