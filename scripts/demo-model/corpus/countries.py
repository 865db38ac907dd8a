"""Countries: capital, currency, continent and language."""

from .shells import Relation, Topic, ask
from .text import Turn, capital, chance, humanise, lines, pick, pick_expand, rng

# name; capital; currency; continent; language(s)
_TABLE = lines(
    """
France;Paris;euro;Europe;French
Germany;Berlin;euro;Europe;German
Italy;Rome;euro;Europe;Italian
Spain;Madrid;euro;Europe;Spanish
Portugal;Lisbon;euro;Europe;Portuguese
Austria;Vienna;euro;Europe;German
Ireland;Dublin;euro;Europe;English and Irish
Greece;Athens;euro;Europe;Greek
Finland;Helsinki;euro;Europe;Finnish and Swedish
Sweden;Stockholm;krona;Europe;Swedish
Norway;Oslo;krone;Europe;Norwegian
Denmark;Copenhagen;krone;Europe;Danish
Iceland;Reykjavik;krona;Europe;Icelandic
Poland;Warsaw;zloty;Europe;Polish
Hungary;Budapest;forint;Europe;Hungarian
Romania;Bucharest;leu;Europe;Romanian
Switzerland;Bern;franc;Europe;German, French and Italian
Belgium;Brussels;euro;Europe;Dutch and French
Ukraine;Kyiv;hryvnia;Europe;Ukrainian
Russia;Moscow;ruble;Europe and Asia;Russian
Turkey;Ankara;lira;Asia and Europe;Turkish
the Netherlands;Amsterdam;euro;Europe;Dutch
the Czech Republic;Prague;koruna;Europe;Czech
Croatia;Zagreb;euro;Europe;Croatian
Serbia;Belgrade;dinar;Europe;Serbian
Bulgaria;Sofia;euro;Europe;Bulgarian
Slovakia;Bratislava;euro;Europe;Slovak
Slovenia;Ljubljana;euro;Europe;Slovenian
Estonia;Tallinn;euro;Europe;Estonian
Latvia;Riga;euro;Europe;Latvian
Lithuania;Vilnius;euro;Europe;Lithuanian
Belarus;Minsk;ruble;Europe;Belarusian and Russian
Moldova;Chisinau;leu;Europe;Romanian
Albania;Tirana;lek;Europe;Albanian
Kosovo;Pristina;euro;Europe;Albanian and Serbian
Montenegro;Podgorica;euro;Europe;Montenegrin
North Macedonia;Skopje;denar;Europe;Macedonian
Bosnia and Herzegovina;Sarajevo;mark;Europe;Bosnian, Serbian and Croatian
Malta;Valletta;euro;Europe;Maltese and English
Cyprus;Nicosia;euro;Europe;Greek and Turkish
Luxembourg;Luxembourg City;euro;Europe;Luxembourgish, French and German
Liechtenstein;Vaduz;franc;Europe;German
Monaco;Monaco;euro;Europe;French
Andorra;Andorra la Vella;euro;Europe;Catalan
San Marino;San Marino;euro;Europe;Italian
Vatican City;Vatican City;euro;Europe;Italian and Latin
the United Kingdom;London;pound;Europe;English
Egypt;Cairo;pound;Africa;Arabic
Morocco;Rabat;dirham;Africa;Arabic and Berber
Algeria;Algiers;dinar;Africa;Arabic and Berber
Tunisia;Tunis;dinar;Africa;Arabic
Libya;Tripoli;dinar;Africa;Arabic
Sudan;Khartoum;pound;Africa;Arabic and English
South Sudan;Juba;pound;Africa;English
Kenya;Nairobi;shilling;Africa;Swahili and English
Nigeria;Abuja;naira;Africa;English
Ethiopia;Addis Ababa;birr;Africa;Amharic
Ghana;Accra;cedi;Africa;English
Senegal;Dakar;franc;Africa;French
Mali;Bamako;franc;Africa;French and Bambara
Niger;Niamey;franc;Africa;French and Hausa
Chad;N'Djamena;franc;Africa;French and Arabic
Cameroon;Yaounde;franc;Africa;French and English
Gabon;Libreville;franc;Africa;French
Angola;Luanda;kwanza;Africa;Portuguese
Zambia;Lusaka;kwacha;Africa;English
Malawi;Lilongwe;kwacha;Africa;English and Chichewa
Zimbabwe;Harare;Zimbabwe gold;Africa;English, Shona and Ndebele
Botswana;Gaborone;pula;Africa;English and Setswana
Namibia;Windhoek;dollar;Africa;English
South Africa;Pretoria;rand;Africa;Zulu, Xhosa, Afrikaans, English and others
Mozambique;Maputo;metical;Africa;Portuguese
Madagascar;Antananarivo;ariary;Africa;Malagasy and French
Tanzania;Dodoma;shilling;Africa;Swahili and English
Uganda;Kampala;shilling;Africa;English and Swahili
Rwanda;Kigali;franc;Africa;Kinyarwanda, English and French
Burundi;Gitega;franc;Africa;Kirundi and French
Somalia;Mogadishu;shilling;Africa;Somali and Arabic
Eritrea;Asmara;nakfa;Africa;Tigrinya and Arabic
Djibouti;Djibouti;franc;Africa;French and Arabic
Benin;Porto-Novo;franc;Africa;French
Togo;Lome;franc;Africa;French
Guinea;Conakry;franc;Africa;French
Liberia;Monrovia;dollar;Africa;English
Sierra Leone;Freetown;leone;Africa;English
Gambia;Banjul;dalasi;Africa;English
Mauritania;Nouakchott;ouguiya;Africa;Arabic
Ivory Coast;Yamoussoukro;franc;Africa;French
Burkina Faso;Ouagadougou;franc;Africa;French
the Democratic Republic of the Congo;Kinshasa;franc;Africa;French
Mauritius;Port Louis;rupee;Africa;English and French
the Seychelles;Victoria;rupee;Africa;English and French
China;Beijing;yuan;Asia;Chinese
Japan;Tokyo;yen;Asia;Japanese
India;New Delhi;rupee;Asia;Hindi and English
Nepal;Kathmandu;rupee;Asia;Nepali
Bhutan;Thimphu;ngultrum;Asia;Dzongkha
Thailand;Bangkok;baht;Asia;Thai
Vietnam;Hanoi;dong;Asia;Vietnamese
Laos;Vientiane;kip;Asia;Lao
Cambodia;Phnom Penh;riel;Asia;Khmer
Myanmar;Naypyidaw;kyat;Asia;Burmese
Indonesia;Jakarta;rupiah;Asia;Indonesian
Malaysia;Kuala Lumpur;ringgit;Asia;Malay
Singapore;Singapore;dollar;Asia;English, Malay, Chinese and Tamil
the Philippines;Manila;peso;Asia;Filipino and English
South Korea;Seoul;won;Asia;Korean
North Korea;Pyongyang;won;Asia;Korean
Taiwan;Taipei;dollar;Asia;Chinese
Mongolia;Ulaanbaatar;tugrik;Asia;Mongolian
Kazakhstan;Astana;tenge;Asia;Kazakh and Russian
Uzbekistan;Tashkent;som;Asia;Uzbek
Kyrgyzstan;Bishkek;som;Asia;Kyrgyz and Russian
Turkmenistan;Ashgabat;manat;Asia;Turkmen
Tajikistan;Dushanbe;somoni;Asia;Tajik
Afghanistan;Kabul;afghani;Asia;Pashto and Dari
Pakistan;Islamabad;rupee;Asia;Urdu and English
Bangladesh;Dhaka;taka;Asia;Bengali
Sri Lanka;Sri Jayawardenepura Kotte;rupee;Asia;Sinhala and Tamil
the Maldives;Male;rufiyaa;Asia;Dhivehi
Iran;Tehran;rial;Asia;Persian
Iraq;Baghdad;dinar;Asia;Arabic and Kurdish
Israel;Jerusalem;shekel;Asia;Hebrew
Jordan;Amman;dinar;Asia;Arabic
Lebanon;Beirut;pound;Asia;Arabic
Syria;Damascus;pound;Asia;Arabic
Saudi Arabia;Riyadh;riyal;Asia;Arabic
Yemen;Sanaa;rial;Asia;Arabic
Oman;Muscat;rial;Asia;Arabic
the United Arab Emirates;Abu Dhabi;dirham;Asia;Arabic
Qatar;Doha;riyal;Asia;Arabic
Bahrain;Manama;dinar;Asia;Arabic
Kuwait;Kuwait City;dinar;Asia;Arabic
Georgia;Tbilisi;lari;Asia and Europe;Georgian
Armenia;Yerevan;dram;Asia;Armenian
Azerbaijan;Baku;manat;Asia and Europe;Azerbaijani
the United States;Washington, D.C.;dollar;North America;English
Canada;Ottawa;dollar;North America;English and French
Mexico;Mexico City;peso;North America;Spanish
Cuba;Havana;peso;North America;Spanish
Jamaica;Kingston;dollar;North America;English
Haiti;Port-au-Prince;gourde;North America;French and Haitian Creole
the Dominican Republic;Santo Domingo;peso;North America;Spanish
the Bahamas;Nassau;dollar;North America;English
Barbados;Bridgetown;dollar;North America;English
Trinidad and Tobago;Port of Spain;dollar;North America;English
Panama;Panama City;balboa;North America;Spanish
Costa Rica;San Jose;colon;North America;Spanish
Nicaragua;Managua;cordoba;North America;Spanish
Honduras;Tegucigalpa;lempira;North America;Spanish
El Salvador;San Salvador;dollar;North America;Spanish
Guatemala;Guatemala City;quetzal;North America;Spanish
Belize;Belmopan;dollar;North America;English
Brazil;Brasilia;real;South America;Portuguese
Argentina;Buenos Aires;peso;South America;Spanish
Chile;Santiago;peso;South America;Spanish
Peru;Lima;sol;South America;Spanish
Colombia;Bogota;peso;South America;Spanish
Venezuela;Caracas;bolivar;South America;Spanish
Ecuador;Quito;dollar;South America;Spanish
Bolivia;Sucre;boliviano;South America;Spanish, Quechua and Aymara
Paraguay;Asuncion;guarani;South America;Spanish and Guarani
Uruguay;Montevideo;peso;South America;Spanish
Guyana;Georgetown;dollar;South America;English
Suriname;Paramaribo;dollar;South America;Dutch
Australia;Canberra;dollar;Oceania;English
New Zealand;Wellington;dollar;Oceania;English and Maori
Fiji;Suva;dollar;Oceania;English and Fijian
Papua New Guinea;Port Moresby;kina;Oceania;English and Tok Pisin
Samoa;Apia;tala;Oceania;Samoan and English
Tonga;Nuku'alofa;paanga;Oceania;Tongan and English
Lesotho;Maseru;loti;Africa;Sesotho and English
Eswatini;Mbabane;lilangeni;Africa;Swazi and English
the Central African Republic;Bangui;franc;Africa;French and Sango
the Republic of the Congo;Brazzaville;franc;Africa;French
Guinea-Bissau;Bissau;franc;Africa;Portuguese
Cape Verde;Praia;escudo;Africa;Portuguese
the Comoros;Moroni;franc;Africa;Comorian, Arabic and French
Sao Tome and Principe;Sao Tome;dobra;Africa;Portuguese
Brunei;Bandar Seri Begawan;dollar;Asia;Malay
East Timor;Dili;dollar;Asia;Tetum and Portuguese
Saint Lucia;Castries;dollar;North America;English
Grenada;Saint George's;dollar;North America;English
Dominica;Roseau;dollar;North America;English
Antigua and Barbuda;Saint John's;dollar;North America;English
the Solomon Islands;Honiara;dollar;Oceania;English
Vanuatu;Port Vila;vatu;Oceania;Bislama, English and French
Kiribati;Tarawa;dollar;Oceania;English
Palau;Ngerulmud;dollar;Oceania;English and Palauan
""",
    separator=";",
)

# Other names people use for the same country.
_ALIASES = {
    "the United Kingdom": ["the UK", "Britain", "Great Britain", "the United Kingdom", "England", "UK"],
    "the United States": [
        "the USA",
        "the US",
        "America",
        "the United States of America",
        "the United States",
        "USA",
    ],
    "the Netherlands": ["the Netherlands", "Holland", "Netherlands"],
    "the Czech Republic": ["the Czech Republic", "Czechia", "Czech Republic"],
    "the United Arab Emirates": ["the United Arab Emirates", "the UAE", "UAE"],
    "the Philippines": ["the Philippines", "Philippines"],
    "Myanmar": ["Myanmar", "Burma"],
    "Turkey": ["Turkey", "Türkiye"],
    "Eswatini": ["Eswatini", "Swaziland"],
    "Cape Verde": ["Cape Verde", "Cabo Verde"],
    "East Timor": ["East Timor", "Timor-Leste"],
    "the Bahamas": ["the Bahamas", "Bahamas"],
    "the Maldives": ["the Maldives", "Maldives"],
    "the Dominican Republic": ["the Dominican Republic", "Dominican Republic"],
    "the Seychelles": ["the Seychelles", "Seychelles"],
    "Vatican City": ["Vatican City", "the Vatican"],
    "Bosnia and Herzegovina": ["Bosnia and Herzegovina", "Bosnia"],
    "Russia": ["Russia", "Russia", "the Russian Federation"],
    "Ivory Coast": ["Ivory Coast", "the Ivory Coast"],
    "Gambia": ["Gambia", "the Gambia"],
    "the Democratic Republic of the Congo": [
        "the Democratic Republic of the Congo",
        "the DR Congo",
        "the Congo",
    ],
}


def _entity(row):
    name, city, money, continent, language = row
    return {
        "c": name,
        "C": capital(name),
        "p": city,
        "P": city.rstrip("."),
        "m": money,
        "M": capital(money),
        "o": continent,
        "l": language,
    }


COUNTRIES = [_entity(row) for row in _TABLE]
# Well-known countries are asked for more often than small ones.
_WELL_KNOWN = 47
_POPULAR = COUNTRIES[:34] + [
    country
    for country in COUNTRIES
    if country["c"]
    in (
        "the United Kingdom,Egypt,Morocco,Kenya,Nigeria,Ethiopia,South Africa,China,Japan,India,Thailand,Vietnam,"
        "Indonesia,South Korea,Iran,Iraq,Israel,Saudi Arabia,the United States,Canada,Mexico,Cuba,Brazil,Argentina,"
        "Chile,Peru,Colombia,Venezuela,Australia,New Zealand,Pakistan,Nepal,the Philippines,Malaysia,Singapore,Mongolia"
    ).split(",")
]

_REGIONS = {
    "Europe": "Europe",
    "Africa": "Africa",
    "Asia": "Asia",
    "Oceania": "Oceania",
    "North America": "North America",
    "South America": "South America",
    "Europe and Asia": "Europe and Asia",
    "Asia and Europe": "Asia and Europe",
}

CAPITAL = Relation(
    answer=lambda e: f"The capital of {e['c']} is {e['P']}.",
    short="{P}",
    np=[
        "the capital[ city] of {c}",
        "{c}'s capital[ city]",
        "the capital[ city] of {c}",
        "capital[ city] of {c}",
        "the name of {c}'s capital[ city]",
        "the name of the capital[ city] (of|in) {c}",
    ],
    direct=[
        "(which|what) city is the capital of {c}",
        "what city is {c}'s capital",
        "{c} has (which|what) capital",
        "(which|what) is the capital[ city] of {c}",
        "which city (serves as|is) the capital (in|of) {c}",
        "where is the government of {c}",
        "how is the capital of {c} called",
        "what is the name of the capital[ city] (of|in) {c}",
        "what is the capital city (in|of|for) {c}",
        "(which|what) city does {c} have as [its ]capital",
        "(which|what) is {c}'s capital[ city]",
        "(which|what) city is the government of {c} in",
        "what do you call the capital of {c}",
        "(which|what) is the seat of the government of {c}",
        "where does the government of {c} sit",
    ],
    indirect=[
        "which city is the capital of {c}",
        "what the capital[ city] of {c} is",
        "what {c}'s capital is",
    ],
    raw=[
        "Capital of {c}[?]",
        "{c} capital[?]",
        "{c}: capital?",
        "The capital of {c} is ...",
        "The capital of {c} is",
        "{c} - capital?",
        "name of the capital of {c}",
        "I am flying to the capital of {c}. (Which|What) city is that?",
        "(Geography|Quiz|Homework): capital of {c}?",
        "My (kid|son|daughter) needs the capital of {c} for school.",
        "{c} and its capital?",
        "In {c} the capital is (called |)...?",
    ],
    follow=[
        "And (its|the) capital[ city]?",
        "What is (its|the) capital?",
        "And what is the capital[ city]?",
        "Which city is the capital there?",
        "What about (the|its) capital?",
        "its capital?",
        "capital?",
        "What's the capital of that country?",
    ],
    weight=4,
)
CURRENCY = Relation(
    answer="The currency of {c} is the {m}.",
    short="{M}",
    np=[
        "the currency (of|in) {c}",
        "{c}'s currency",
        "the (money|currency) used in {c}",
        "the name of {c}'s currency",
    ],
    direct=[
        "(which|what) currency (does {c} use|do they use in {c}|is used in {c}|do people use in {c}|does {c} have)",
        "what (money|kind of money) (do they use|do people use|is used) in {c}",
        "how do (people|you|I) pay in {c}",
        "what do (I|you|people) pay with in {c}",
        "what is the money (in|of) {c} called",
        "(which|what) money do I need (in|for) {c}",
        "(which|what) (currency|money) does {c} (use|have|pay with)",
        "with (which|what) (money|currency) (do I|do people|can I|can you) pay in {c}",
        "(which|what) (money|cash|currency) (should|must) I (take|bring) to {c}",
        "what is {c}'s money called",
        "(which|what) is the currency (of|in) {c}",
        "what (kind of money|money) does {c} have",
        "what do they use as money in {c}",
        "{c} uses (which|what) (currency|money)",
    ],
    indirect=[
        "(which|what) (currency|money) (they use|is used|people use) in {c}",
        "what money I need in {c}",
    ],
    raw=[
        "Currency of {c}[?]",
        "{c} currency[?]",
        "{c} money[?]",
        "money (in|of) {c}[?]",
        "{c}: currency?",
        "I am travelling to {c}. What money do I need?",
        "I (want|have) to pay in {c}. (Which|What) (currency|money) do I need?",
        "The currency of {c} is ...?",
        "In {c} people pay with ...?",
        "We are going to {c} on holiday. (Which|What) money do they use[ there]?",
    ],
    follow=[
        "And (its|the) currency?",
        "What (money|currency) do they use there?",
        "And what is the currency?",
        "What about (the|its) (currency|money)?",
        "How do people pay there?",
        "And the money?",
        "its currency?",
        "Which currency (does it use|is used there)?",
        "What do I pay with there?",
        "What's its currency?",
    ],
    weight=2,
)
CONTINENT = Relation(
    answer="{C} is in {o}.",
    short="{o}",
    np=["the continent of {c}", "{c}'s continent"],
    direct=[
        "(on|in) (which|what) continent is {c}[ located]",
        "(which|what) continent is {c} (on|in|part of)",
        "(which|what) continent does {c} belong to",
        "where is {c}[ located]",
        "where (on Earth|in the world) is {c}",
        "in (what|which) part of the world is {c}",
        "where (can I|do I|would I) find {c}",
        "{c} is (on|in) which continent",
        "where does {c} lie",
        "(which|what) part of the world does {c} belong to",
        "(which|what) is the continent of {c}",
        "(which|what) continent (has|includes|contains) {c}",
        "to (which|what) continent does {c} belong",
        "where on the (map|globe) is {c}",
        "on (which|what) continent (lies|do I find|can I find) {c}",
        "what continent is the country {c} (in|on)",
    ],
    indirect=["where {c} is[ located]", "(which|what) continent {c} is (on|in)", "on which continent {c} is"],
    raw=[
        "Continent of {c}[?]",
        "{c} continent[?]",
        "{c}: (where|which continent)?",
        "{c} location[?]",
        "{c} is a country (in|on) which continent?",
        "{c} lies in ...?",
        "I am looking for {c} on the map. Where is it?",
        "My kid asks where {c} is.",
    ],
    follow=[
        "(On|In) which continent is (it|that)?",
        "Where is (it|that)[ located]?",
        "Which continent is it (on|in)?",
        "And the continent?",
        "Where is that country?",
        "And where is it?",
        "What continent is that?",
    ],
    weight=1.6,
)
LANGUAGE = Relation(
    answer="People in {c} speak {l}.",
    short="{l}",
    np=["the [official ]language (of|in) {c}", "{c}'s [official ]language", "the language spoken in {c}"],
    direct=[
        "(which|what) language[s] (do they|do people) speak in {c}",
        "(which|what) language[s] (is|are) spoken in {c}",
        "what do (they|people) speak in {c}",
        "(which|what) language do people in {c} speak",
        "(which|what) language should I learn for {c}",
        "(which|what) language does {c} (have|speak|use)",
        "how do people talk in {c}",
        "in (which|what) language do (people|they) (talk|speak) in {c}",
        "(which|what) language is used in {c}",
        "what is the (main|national|official|native) language (of|in) {c}",
        "(which|what) language[s] do I need in {c}",
        "what tongue do they speak in {c}",
        "(which|what) language do the people of {c} speak",
        "what is spoken in {c}",
        "what do I have to speak in {c}",
    ],
    indirect=["(which|what) language (they speak|is spoken|people speak) in {c}", "what they speak in {c}"],
    raw=[
        "Language[s] (of|in) {c}[?]",
        "{c} language[s][?]",
        "{c}: (which|what) language?",
        "spoken in {c}[?]",
        "I am going to {c}. What language should I learn?",
        "I (am moving|move) to {c}. (Which|What) language do I (need|have to learn)?",
        "People in {c} speak ...?",
        "In {c} they speak (which|what) language?",
    ],
    follow=[
        "And (the|its) language?",
        "What language do they speak there?",
        "What do (people|they) speak there?",
        "And (which|what) language is spoken there?",
        "What about (the|its) language?",
        "And its language?",
        "Which language (do they speak|is spoken)?",
        "What's the language?",
    ],
    weight=1.8,
)
COUNTRY_OF = Relation(
    answer=lambda e: f"{e['P']} is the capital of {e['c']}.",
    short="{C}",
    np=["the country (whose capital is|with the capital) {P}"],
    direct=[
        "(which|what) country (has the capital|has) {P}[ as its capital]",
        "{P} is the capital of (which|what) country",
        "(which|what) country is {P} the capital of",
        "(in|) (which|what) country is {P}[ in]",
        "where is {P}[ located]",
        "{P} is in (which|what) country",
        "{P} is the capital of what",
        "where (can I|would I) find [the city of ]{P}",
        "(which|what) country does {P} belong to",
        "of (which|what) country is {P} the capital",
        "in (which|what) country (do I|can I|would I) find {P}",
        "(which|what) country's capital is {P}",
        "(which|what) (country|state) has {P} as [its ]capital",
        "what is {P} the capital of",
        "(which|what) country do I visit when I go to {P}",
        "where in the world is {P}",
    ],
    indirect=["where {P} is", "(which|what) country {P} is in", "in which country {P} is"],
    raw=[
        "{P} is the capital of ...?",
        "{P} - which country?",
        "{P} country[?]",
        "country of {P}[?]",
        "{P} (capital of|is the capital of what)?",
        "{P} is a city in (which|what) country?",
        "I am flying to {P}. (Which|What) country is that in?",
        "(Geography|Quiz|Homework): {P} is the capital of which country?",
    ],
    weight=1.6,
)

_WITH_CAPITAL_CITY = [c for c in COUNTRIES if c["P"] not in c["C"]]

# What people from a country are called: one of them; many of them.
_PEOPLE = lines(
    """
France;a Frenchman or a Frenchwoman;the French
Germany;a German;Germans
Italy;an Italian;Italians
Spain;a Spaniard;Spaniards
Portugal;a Portuguese;the Portuguese
Austria;an Austrian;Austrians
Ireland;an Irishman or an Irishwoman;the Irish
Greece;a Greek;Greeks
Finland;a Finn;Finns
Sweden;a Swede;Swedes
Norway;a Norwegian;Norwegians
Denmark;a Dane;Danes
Iceland;an Icelander;Icelanders
Poland;a Pole;Poles
Hungary;a Hungarian;Hungarians
Romania;a Romanian;Romanians
Switzerland;a Swiss;the Swiss
Belgium;a Belgian;Belgians
Ukraine;a Ukrainian;Ukrainians
Russia;a Russian;Russians
Turkey;a Turk;Turks
the Netherlands;a Dutchman or a Dutchwoman;the Dutch
the Czech Republic;a Czech;Czechs
Croatia;a Croat;Croats
Serbia;a Serb;Serbs
Bulgaria;a Bulgarian;Bulgarians
Slovakia;a Slovak;Slovaks
Slovenia;a Slovene;Slovenes
Estonia;an Estonian;Estonians
Latvia;a Latvian;Latvians
Lithuania;a Lithuanian;Lithuanians
Albania;an Albanian;Albanians
Malta;a Maltese;the Maltese
Cyprus;a Cypriot;Cypriots
the United Kingdom;a Briton;the British
Scotland;a Scot;Scots
Wales;a Welshman or a Welshwoman;the Welsh
Egypt;an Egyptian;Egyptians
Morocco;a Moroccan;Moroccans
Algeria;an Algerian;Algerians
Tunisia;a Tunisian;Tunisians
Libya;a Libyan;Libyans
Kenya;a Kenyan;Kenyans
Nigeria;a Nigerian;Nigerians
Ethiopia;an Ethiopian;Ethiopians
Ghana;a Ghanaian;Ghanaians
South Africa;a South African;South Africans
Tanzania;a Tanzanian;Tanzanians
Uganda;a Ugandan;Ugandans
Somalia;a Somali;Somalis
China;a Chinese;the Chinese
Japan;a Japanese;the Japanese
India;an Indian;Indians
Nepal;a Nepali;Nepalis
Thailand;a Thai;Thais
Vietnam;a Vietnamese;the Vietnamese
Indonesia;an Indonesian;Indonesians
Malaysia;a Malaysian;Malaysians
Singapore;a Singaporean;Singaporeans
the Philippines;a Filipino or a Filipina;Filipinos
South Korea;a South Korean;South Koreans
Mongolia;a Mongolian;Mongolians
Afghanistan;an Afghan;Afghans
Pakistan;a Pakistani;Pakistanis
Bangladesh;a Bangladeshi;Bangladeshis
Sri Lanka;a Sri Lankan;Sri Lankans
Iran;an Iranian;Iranians
Iraq;an Iraqi;Iraqis
Israel;an Israeli;Israelis
Jordan;a Jordanian;Jordanians
Lebanon;a Lebanese;the Lebanese
Syria;a Syrian;Syrians
Saudi Arabia;a Saudi;Saudis
Armenia;an Armenian;Armenians
Georgia;a Georgian;Georgians
the United States;an American;Americans
Canada;a Canadian;Canadians
Mexico;a Mexican;Mexicans
Cuba;a Cuban;Cubans
Jamaica;a Jamaican;Jamaicans
Haiti;a Haitian;Haitians
Panama;a Panamanian;Panamanians
Brazil;a Brazilian;Brazilians
Argentina;an Argentinian;Argentinians
Chile;a Chilean;Chileans
Peru;a Peruvian;Peruvians
Colombia;a Colombian;Colombians
Venezuela;a Venezuelan;Venezuelans
Bolivia;a Bolivian;Bolivians
Uruguay;an Uruguayan;Uruguayans
Australia;an Australian;Australians
New Zealand;a New Zealander;New Zealanders
""",
    separator=";",
)
_PEOPLE_ENTITIES = [
    {"c": country, "C": capital(country), "one": one, "many": many, "Many": capital(many)}
    for country, one, many in _PEOPLE
]
PEOPLE = Relation(
    answer="People from {c} are called {many}.",
    short="{Many}",
    np=["the (word|name) for people from {c}", "the name of the people (of|from|in) {c}"],
    direct=[
        "what do you call (people|a person|someone|somebody) from {c}",
        "(what|how) are (people|the people) (from|of|in) {c} called",
        "what is (a person|someone|somebody) from {c} called",
        "how do you call (people|a person) from {c}",
        "what are the inhabitants of {c} called",
        "what do you call the inhabitants of {c}",
        "(which|what) word do I use for people from {c}",
        "who lives in {c}",
        "what nationality (are people|is a person|is somebody) from {c}",
    ],
    indirect=["what people from {c} are called", "what you call a person from {c}"],
    raw=[
        "people from {c}[?]",
        "a person from {c} is called ...?",
        "inhabitants of {c}",
        "People from {c} are ...?",
        "I was born in {c}. What am I called?",
        "{c}: what are its people called?",
    ],
    follow=[
        "What are its people called?",
        "And its people?",
        "What do you call people from there?",
        "Who lives there?",
    ],
    weight=0.6,
)
PEOPLE_FROM = Relation(
    answer="{Many} come from {c}.",
    short="{C}",
    np=["the (country|home country|home) of {many}"],
    direct=[
        "where (do|did) {many} (live|come from)",
        "where are {many} from",
        "(from|in) (which|what) country are {many}",
        "(which|what) country is {one} from",
        "(which|what) country do {many} come from",
        "where does {one} come from",
        "where is {one} from",
        "what country is the home of {many}",
    ],
    indirect=["where {many} come from", "(which|what) country {one} is from"],
    raw=[
        "{Many} come from ...?",
        "{many} - which country?",
        "My friend is {one}. Where is my friend from?",
        "{one} comes from which country?",
    ],
)
PEOPLE_TOPIC = Topic([PEOPLE, PEOPLE_FROM], _PEOPLE_ENTITIES, "{c}")

# From the language back to the countries.
_SPOKEN = lines(
    """
English;the United Kingdom, the United States, Canada, Australia and many other countries
German;Germany, Austria and Switzerland
French;France, Belgium, Switzerland, Canada and many countries in Africa
Spanish;Spain, Mexico and most countries of South America
Portuguese;Portugal, Brazil, Angola and Mozambique
Italian;Italy and Switzerland
Dutch;the Netherlands and Belgium
Arabic;Egypt, Saudi Arabia and many other countries in Africa and Asia
Russian;Russia, Belarus and Kazakhstan
Chinese;China, Taiwan and Singapore
Greek;Greece and Cyprus
Swedish;Sweden and Finland
Turkish;Turkey and Cyprus
Swahili;Kenya, Tanzania and Uganda
Romanian;Romania and Moldova
Hindi;India
Urdu;Pakistan
Polish;Poland
Hungarian;Hungary
Czech;the Czech Republic
Danish;Denmark
Norwegian;Norway
Finnish;Finland
Icelandic;Iceland
Ukrainian;Ukraine
Bulgarian;Bulgaria
Slovak;Slovakia
Estonian;Estonia
Latvian;Latvia
Lithuanian;Lithuania
Maltese;Malta
Japanese;Japan
Korean;South Korea and North Korea
Thai;Thailand
Vietnamese;Vietnam
Indonesian;Indonesia
Malay;Malaysia, Singapore and Brunei
Filipino;the Philippines
Mongolian;Mongolia
Persian;Iran
Hebrew;Israel
Armenian;Armenia
Georgian;Georgia
Bengali;Bangladesh and India
Nepali;Nepal
Khmer;Cambodia
Burmese;Myanmar
Amharic;Ethiopia
Zulu;South Africa
Afrikaans;South Africa and Namibia
Welsh;Wales
""",
    separator=";",
)
_SPOKEN_IN = Relation(
    answer="{l} is spoken in {cs}.",
    short="{Cs}",
    np=["the (country|countries|home) (of the language {l}|where people speak {l})"],
    direct=[
        "where (do people|do they) speak {l}",
        "in (which|what) (country|countries) (do people|do they) speak {l}",
        "in (which|what) (country|countries) is {l} spoken",
        "(which|what) country speaks {l}",
        "where can I (speak|use|practice) {l}",
        "where is {l} (spoken|the language)",
        "where in the world is {l} spoken",
        "who speaks {l}",
        "in (which|what) part of the world is {l} spoken",
        "where do I need {l}",
    ],
    indirect=["where {l} is spoken", "where people speak {l}", "in which country people speak {l}"],
    raw=[
        "{l}: where is it spoken?",
        "{l} is spoken in ...?",
        "{l} speaking country[?]",
        "I am learning {l}. Where is it spoken?",
        "country of the {l} language",
    ],
)
_SPOKEN_TOPIC = Topic(
    [_SPOKEN_IN], [{"l": language, "cs": places, "Cs": capital(places)} for language, places in _SPOKEN], "{l}"
)

# From the currency back to the country, for currencies that only one country has.
_MONEY_NAMES = [country["m"] for country in COUNTRIES]
_ONE_COUNTRY = [country for country in COUNTRIES if _MONEY_NAMES.count(country["m"]) == 1]
_MONEY_OF = Relation(
    answer="The {m} is the currency of {c}.",
    short="{C}",
    np=["the country (with|of|that uses) the {m}"],
    direct=[
        "(which|what) country (uses|has) the {m}",
        "in (which|what) country (do people|do they|can I|do I) pay with the {m}",
        "where (do people|do they|can I) (pay with|use) the {m}",
        "(which|what) country's (currency|money) is the {m}",
        "the {m} is the (currency|money) of (which|what) country",
        "where is the {m} (used|the currency|from)",
        "of (which|what) country is the {m} the currency",
        "from (which|what) country is the {m}",
        "what kind of money is the {m}",
        "(which|what) country does the {m} belong to",
        "(which|what) countries (use|have|pay with) the {m}",
    ],
    indirect=["(which|what) country uses the {m}", "where people pay with the {m}", "where the {m} is used"],
    raw=[
        "{m}: which country?",
        "The {m} is the currency of ...?",
        "currency {m} - country?",
        "I found a coin: one {m}. Where is it from?",
        "{m} country[?]",
    ],
)
_SHARED_MONEY = lines(
    """
euro;Germany, France, Italy, Spain and many other countries of Europe
dollar;the United States, Canada, Australia and some other countries
pound;the United Kingdom, Egypt and some other countries
krone;Denmark and Norway
krona;Sweden and Iceland
peso;Mexico, Argentina, Chile, Colombia and some other countries
rupee;India, Pakistan, Nepal and some other countries
dinar;Serbia, Algeria, Jordan, Kuwait and some other countries
franc;Switzerland and many countries of Africa
shilling;Kenya, Tanzania, Uganda and Somalia
won;South Korea and North Korea
ruble;Russia and Belarus
leu;Romania and Moldova
dirham;Morocco and the United Arab Emirates
riyal;Saudi Arabia and Qatar
rial;Iran, Oman and Yemen
manat;Azerbaijan and Turkmenistan
som;Uzbekistan and Kyrgyzstan
kwacha;Zambia and Malawi
""",
    separator=";",
)
_MONEY_TOPIC = Topic(
    [_MONEY_OF],
    _ONE_COUNTRY + [{"m": money, "c": places, "C": capital(places)} for money, places in _SHARED_MONEY],
    "the {m}",
)

# Big cities that many people take for the capital.
_NOT_CAPITALS = {
    "Australia": "Sydney,Melbourne",
    "Canada": "Toronto,Montreal,Vancouver",
    "Brazil": "Rio de Janeiro,Sao Paulo",
    "Turkey": "Istanbul",
    "the United States": "New York,Los Angeles,Chicago",
    "Switzerland": "Zurich,Geneva",
    "Italy": "Milan,Venice",
    "Spain": "Barcelona",
    "India": "Mumbai",
    "China": "Shanghai,Hong Kong",
    "South Africa": "Johannesburg",
    "Morocco": "Casablanca,Marrakech",
    "Nigeria": "Lagos",
    "Pakistan": "Karachi",
    "Germany": "Munich,Frankfurt,Hamburg",
    "France": "Marseille,Lyon",
    "New Zealand": "Auckland",
    "Russia": "Saint Petersburg",
    "Poland": "Krakow",
    "the United Arab Emirates": "Dubai",
    "Austria": "Salzburg",
    "the Netherlands": "Rotterdam",
    "Belgium": "Antwerp",
    "Sweden": "Gothenburg",
    "the United Kingdom": "Manchester,Liverpool",
    "Japan": "Osaka,Kyoto",
    "Portugal": "Porto",
    "Norway": "Bergen",
    "Israel": "Tel Aviv",
    "Ecuador": "Guayaquil",
    "Kazakhstan": "Almaty",
    "Tanzania": "Dar es Salaam",
}


def _not_the_capital():
    """ "Is Sydney the capital of Australia?"."""
    name, cities = pick(list(_NOT_CAPITALS.items()))
    country = next(c for c in COUNTRIES if c["c"] == name)
    question = pick_expand(_IS_CAPITAL, p=pick(cities.split(",")), c=name)
    return [Turn(humanise(capital(question)), f"No, the capital of {name} is {country['P']}.", "No")]


_EXAMPLE_OF = {
    "Europe": "France",
    "Africa": "Kenya",
    "Asia": "Japan",
    "South America": "Brazil",
    "North America": "Canada",
    "Oceania": "New Zealand",
}


def _one_country():
    """ "Name a country in Africa."."""
    place, name = pick(list(_EXAMPLE_OF.items()))
    question = pick_expand(
        [
            "Name (a|one|any) country (in|of|from) {o}.",
            "(Give|Tell) me (a|one) country (in|of|from) {o}.",
            "What is an example of a country in {o}?",
            "(Can you name|Do you know) (a|one) country in {o}?",
            "Say a country in {o}.",
            "I need a country in {o}.",
            "a country in {o}",
            "(Which|What) country is in {o}?",
            "one country from {o}[, please]",
            "An example of a country in {o}?",
        ],
        o=place,
    )
    return [Turn(humanise(question), f"{name} is a country in {place}.", name)]


def _reversed():
    """Peoples, languages and currencies asked the other way round."""
    kind = rng.random()
    if kind < 0.36:
        return PEOPLE_TOPIC.any()
    if kind < 0.6:
        return _SPOKEN_TOPIC.any()
    if kind < 0.78:
        return _MONEY_TOPIC.any()
    return _not_the_capital() if kind < 0.9 else _one_country()


def _aliased(country):
    names = _ALIASES.get(country["c"])
    return dict(country, c=pick(names)) if names and chance(0.6) else country


class _Countries(Topic):
    """Countries asked under any of their names, answered under one."""

    def single(self):
        country = pick(_POPULAR if chance(0.4) else COUNTRIES)
        relation = self.relation()
        turn = relation.turn(country)
        alias = _aliased(country)
        if alias is not country:
            turn.user = relation.turn(alias).user
        return [turn]


COUNTRY_TOPIC = _Countries([CAPITAL, CURRENCY, CONTINENT, LANGUAGE], COUNTRIES, "{c}")
CITY_TOPIC = Topic([COUNTRY_OF], _WITH_CAPITAL_CITY, "{P}")

_IS_CAPITAL = [
    "Is {p} the capital of {c}?",
    "Is the capital of {c} {p}?",
    "{p} is the capital of {c}, right?",
    "Is it true that {p} is the capital of {c}?",
    "Am I right that {p} is the capital of {c}?",
    "Isn't {p} the capital of {c}?",
    "{c}'s capital is {p}, (correct|isn't it|right)?",
    "I think {p} is the capital of {c}.",
    "Does {c} have the capital {p}?",
    "{p}: capital of {c}?",
    "{p} is {c}'s capital, no?",
    "I thought {p} is the capital of {c}.",
    "So {p} is the capital of {c}?",
    "My friend says {p} is the capital of {c}.",
    "The capital of {c} is {p}, isn't it?",
]
_IS_IN = [
    "Is {c} in {o}?",
    "{c} is in {o}, right?",
    "Is {c} (a country in|part of) {o}?",
    "Is it true that {c} is in {o}?",
    "Does {c} belong to {o}?",
    "Isn't {c} in {o}?",
    "{c}: in {o}?",
    "I think {c} is in {o}.",
    "Does {c} lie in {o}?",
    "Can I find {c} in {o}?",
]
_SPEAKS = [
    "Do (they|people) speak {l} in {c}?",
    "Is {l} spoken in {c}?",
    "Is {l} the language of {c}?",
    "People in {c} speak {l}, right?",
    "Can I speak {l} in {c}?",
    "Is it true that they speak {l} in {c}?",
]
_PAYS = [
    "Does {c} use the {m}?",
    "Is the {m} the currency of {c}?",
    "Can I pay with the {m} in {c}?",
    "People in {c} pay with the {m}, right?",
    "Is the {m} used in {c}?",
    "Is it true that {c} uses the {m}?",
]


def _yes_no():
    country = pick(_POPULAR if chance(0.5) else COUNTRIES)
    truth = chance(0.5)
    other = pick(_POPULAR)
    kind = rng.choices(["capital", "continent", "language", "currency"], [4, 2, 1, 1])[0]
    if kind == "capital":
        city = country["P"] if truth else other["P"]
        question = pick_expand(_IS_CAPITAL, p=city, c=country["c"])
        yes, fact = city == country["P"], f"{country['P']} is the capital of {country['c']}."
        reply = f"Yes, {fact}" if yes else f"No, the capital of {country['c']} is {country['P']}."
    elif kind == "continent":
        place = (
            country["o"] if truth else pick(["Europe", "Africa", "Asia", "South America", "North America"])
        )
        question = pick_expand(_IS_IN, c=country["c"], o=place)
        yes = place in country["o"] or country["o"] == place
        reply = f"{'Yes' if yes else 'No'}, {country['c']} is in {country['o']}."
    elif kind == "language":
        language = (
            country["l"].split(",")[0].split(" and ")[0]
            if truth
            else other["l"].split(",")[0].split(" and ")[0]
        )
        question = pick_expand(_SPEAKS, l=language, c=country["c"])
        yes = language in country["l"]
        reply = f"{'Yes' if yes else 'No'}, people in {country['c']} speak {country['l']}."
    else:
        money = country["m"] if truth else other["m"]
        question = pick_expand(_PAYS, m=money, c=country["c"])
        yes = money == country["m"]
        reply = f"{'Yes' if yes else 'No'}, the currency of {country['c']} is the {country['m']}."
    return [Turn(humanise(capital(question)), reply, "Yes" if yes else "No")]


_BOTH = [
    "What (are the|is the) capital[s] of {a} and {b}?",
    "Tell me the capitals of {a} and {b}.",
    "Name the capitals of {a} and {b}.",
    "capitals of {a} and {b}",
]
_ABOUT = [
    "Tell me (something |a bit |)about {c}.",
    "What do you know about {c}?",
    "Describe {c}.",
    "What is {c}?",
    "Give me some facts about {c}.",
    "What can you tell me about {c}?",
    "Tell me about the country {c}.",
    "I want to learn about {c}.",
    "Some facts about {c}, please.",
    "facts about {c}",
    "What should I know about {c}?",
    "(Write|Say) something about {c}.",
    "Introduce {c}.",
    "{c}?",
    "{c} facts",
    "What kind of country is {c}?",
    "(Explain|Tell me) what {c} is.",
]


_OR = [
    "Is {c} in {a} or (in |){b}?",
    "{c}: {a} or {b}?",
    "Is {c} (a country in|part of) {a} or {b}?",
    "{c} is in {a} or {b}?",
]


def _one_or_the_other():
    """ "Is China in Asia or in Europe?"."""
    country = pick([c for c in COUNTRIES if " and " not in c["o"]])
    other = pick(
        [o for o in ("Europe", "Africa", "Asia", "South America", "North America") if o != country["o"]]
    )
    first, second = (country["o"], other) if chance(0.5) else (other, country["o"])
    question = pick_expand(_OR, c=country["c"], a=first, b=second)
    return [Turn(humanise(capital(question)), f"{country['C']} is in {country['o']}.", country["o"])]


def _two_capitals():
    first, second = rng.sample(_POPULAR, 2)
    question = pick_expand(_BOTH, a=first["c"], b=second["c"])
    reply = f"The capital of {first['c']} is {first['P']} and the capital of {second['c']} is {second['P']}."
    return [Turn(humanise(question), reply)]


def _about_country():
    country = pick(_POPULAR if chance(0.4) else COUNTRIES)
    reply = (
        f"{country['C']} is a country in {country['o']}. Its capital is {country['P']}, its currency is the "
        f"{country['m']} and people there speak {country['l']}."
    )
    turns = [Turn(humanise(pick_expand(_ABOUT, c=country["c"])), reply)]
    if chance(0.25):
        relation = pick([CAPITAL, CURRENCY, LANGUAGE, CONTINENT])
        turns.append(relation.turn(country, capital(pick_expand(relation.follow))))
    return turns


def _city_then_country():
    """ "Which country is Lima in?" and then a follow-up about that country."""
    country = pick(_WITH_CAPITAL_CITY)
    relation = pick([CURRENCY, LANGUAGE, CONTINENT])
    return [COUNTRY_OF.turn(country), relation.turn(country, capital(pick_expand(relation.follow)))]


def countries():
    """One to three turns about countries."""
    kind = rng.random()
    if kind < 0.53:
        return COUNTRY_TOPIC.any()
    if kind < 0.66:
        return _reversed()
    if kind < 0.78:
        return CITY_TOPIC.any()
    if kind < 0.9:
        return _yes_no()
    if kind < 0.91:
        return _one_or_the_other()
    if kind < 0.925:
        return _two_capitals()
    if kind < 0.97:
        return _about_country()
    return _city_then_country()
