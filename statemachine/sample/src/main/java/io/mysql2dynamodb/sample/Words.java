package io.mysql2dynamodb.sample;

import java.util.List;

/** What names and texts are made of. */
final class Words {
    static final List<String> GIVEN_NAMES = List.of(
            "Aino", "Björn", "Chidi", "Dolores", "Émile", "Fatima", "Gül", "Hideo", "Ines", "Jörg", "Kwame", "Łucja",
            "Mei", "Niamh", "Óscar", "Priya", "Quentin", "Rosa", "Søren", "Tomáš", "Umut", "Vera", "Wanjiru", "Yuki");

    static final List<String> SURNAMES = List.of(
            "Abiola",
            "Bergström",
            "Castillo",
            "Dąbrowska",
            "Eklund",
            "Fischer",
            "García",
            "Hashimoto",
            "İnönü",
            "Jansen",
            "Kowalski",
            "Lindqvist",
            "Mbeki",
            "Ní Bhriain",
            "O'Hara",
            "Petrov",
            "Quispe",
            "Rossi",
            "Sato",
            "Tremblay",
            "Usman",
            "van den Berg",
            "Weiß",
            "Zhang");

    static final List<String> CITIES =
            List.of("Bergen", "Córdoba", "Dresden", "Edinburgh", "Göteborg", "Kraków", "Lyon", "Porto", "Tartu", "Uji");

    static final List<String> STREETS = List.of("Harbour Lane", "Kirkegata", "Lindenallee", "Rue du Thé", "Mill Road");

    static final List<String> COUNTRIES = List.of("DE", "ES", "FR", "GB", "JP", "NO", "PL", "SE");

    static final List<String> LEAVES =
            List.of("Assam", "Darjeeling", "Keemun", "Lapsang", "Oolong", "Pu-Erh", "Rooibos", "Sencha", "Yunnan");

    static final List<String> HARVESTS = List.of("First Flush", "Second Flush", "Autumnal", "Reserve", "Organic");

    static final List<String> OPINIONS = List.of(
            "Malty, with a long finish.",
            "A little thin for the price.",
            "My morning cup since years 🍵",
            "Smoky.\nNot for everyone.",
            "\"Best\" according to my aunt; I agree.",
            "Très bon.",
            "また買います。");

    static final List<String> REMARKS = List.of("gift wrap", "leave at the door", "100 % loose leaf, please", "");

    private Words() {}
}
