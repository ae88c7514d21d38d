"""Countries: name, the word for its people, its capital, and other names in use. One declared row each."""

from __future__ import annotations

import functools

_ROWS = """
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani,Azeri|Baku
Bahamas|Bahamian|Nassau|The Bahamas
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian|Minsk
Belgium|Belgian|Brussels
Benin|Beninese|Porto-Novo
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina|Bosnian|Sarajevo|Bosnia
Botswana|Motswana|Gaborone
Brazil|Brazilian|Brasilia
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Bujumbura
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Central African Republic|Central African|Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|Santiago
China|Chinese|Beijing|PRC,People's Republic of China
Colombia|Colombian|Bogota
Costa Rica|Costa Rican|San Jose
Croatia|Croatian|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic|Czech|Prague|Czechia
Democratic Republic of Congo|Congolese|Kinshasa|DR Congo,Congo,DRC
Denmark|Danish,Dane|Copenhagen
Djibouti|Djiboutian|Djibouti City
Dominican Republic|Dominican|Santo Domingo
East Timor|Timorese|Dili|Timor-Leste
Ecuador|Ecuadorian|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran|San Salvador
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish,Finn|Helsinki
France|French|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul|The Gambia
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Guatemala|Guatemalan|Guatemala City
Guinea|Guinean|Conakry
Guyana|Guyanese|Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hong Kong||
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New Delhi|Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem
Italy|Italian|Rome
Ivory Coast|Ivorian|Abidjan|Cote d'Ivoire
Jamaica|Jamaican|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh|Astana
Kenya|Kenyan|Nairobi
Kosovo|Kosovar|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
Maldives|Maldivian|Male
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|Port Louis
Mexico|Mexican|Mexico City
Moldova|Moldovan|Chisinau
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese|Naypyidaw|Burma
Namibia|Namibian|Windhoek
Nepal|Nepali,Nepalese|Kathmandu
Netherlands|Dutch|Amsterdam|The Netherlands,Holland
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang|DPRK
North Macedonia|Macedonian|Skopje|Macedonia
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palestine|Palestinian|Ramallah|Palestinian territories
Panama|Panamanian|Panama City
Papua New Guinea|Papua New Guinean|Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Filipino,Philippine|Manila|The Philippines
Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia|Russian|Moscow|Russian Federation
Rwanda|Rwandan|Kigali
Samoa|Samoan|Apia
Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb|Belgrade
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Somalia|Somali|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul|Republic of Korea
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniard|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swede|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Togo|Togolese|Lome
Trinidad and Tobago|Trinidadian|Port of Spain
Tunisia|Tunisian|Tunis
Turkey|Turkish,Turk|Ankara|Turkiye
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv|Kiev
United Arab Emirates|Emirati|Abu Dhabi|UAE,U.A.E.
United Kingdom|British,Briton|London|UK,U.K.,Britain,Great Britain
United States|American|Washington|US,U.S.,USA,U.S.A.,United States of America,America
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Vatican|Vatican|Vatican City|Holy See
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
England|English,Englishman|
Scotland|Scottish,Scot|Edinburgh
Wales|Welsh|Cardiff
Northern Ireland|Northern Irish|Belfast
"""

_REGIONS = (
    "Africa,Asia,Europe,Latin America,South America,North America,Central America,Middle East,Caribbean,Balkans,Gaza,"
    "Gaza Strip,West Bank,Crimea,Kashmir,Tibet,Xinjiang,Siberia,Catalonia,Bavaria,Scandinavia,Antarctica,Arctic,"
    "New York,Los Angeles,Chicago,Boston,San Francisco,Houston,Miami,Texas,California,Florida,Hollywood,Brooklyn,"
    "Manchester,Liverpool,Birmingham,Glasgow,Munich,Hamburg,Frankfurt,Barcelona,Milan,Naples,Geneva,Zurich,Istanbul,"
    "Mumbai,Kolkata,Shanghai,Shenzhen,Osaka,Sydney,Melbourne,Toronto,Vancouver,Montreal,Johannesburg,Lagos,Cape Town,"
    "Sao Paulo,Rio de Janeiro,St Petersburg,St. Petersburg,Dubai,Karachi,Lahore,Yangon,Kharkiv,Odesa,Donetsk,Luhansk"
).split(",")

GIVEN: frozenset[str] = frozenset(
    "Jordan Chad Georgia Paris Sydney Austin Israel Kenya India Chelsea Victoria Florence Houston Lincoln Washington"
    " Cuba Malta Sofia Lima Santiago San Milan Geneva Brooklyn Boston Dallas Charlotte Madison Orlando Male".split()
)
"""Places whose names people bear, too."""
_GROUPS = (
    "European,African,Asian,Western,Arab,Kurdish,Kurd,Jewish,Muslim,Christian,Catholic,Protestant,Sunni,Shia,Shiite,"
    "Hindu,Buddhist,Sikh,Islamist,Democrat,Democratic,Republican,Conservative,Labour,Communist,Socialist,Latino,Hispanic"
).split(",")


_SEATS = {
    "Kremlin": "Russia", "White House": "United States", "Pentagon": "United States", "State Department": "United States",
    "Capitol Hill": "United States", "Downing Street": "United Kingdom", "Whitehall": "United Kingdom",
    "Elysee": "France", "Élysée": "France", "Elysee Palace": "France", "Élysée Palace": "France", "Quai d'Orsay": "France",
    "Blue House": "South Korea", "Holy See": "Vatican",
}  # fmt: skip
"""Houses whose names stand for those who govern from them."""


class _Tables:
    def __init__(self) -> None:
        self.place: dict[str, str] = {name: name for name in _REGIONS}
        self.group: dict[str, str] = {name: name for name in _GROUPS}
        self.capital: dict[str, str] = {}
        for row in _ROWS.strip().splitlines():
            country, people, capital, others = ([*row.split("|"), ""])[:4]
            for name in [country, *filter(None, others.split(","))]:
                self.place[name] = country
            if capital:
                self.place[capital] = capital
                self.capital[capital] = country
            for word in filter(None, people.split(",")):
                self.group[word] = country
                self.group.setdefault(word + "s", country)


@functools.cache
def _tables() -> _Tables:
    return _Tables()


def place_name(name: str) -> str | None:
    """The usual name of a known country, capital, city or region ('U.S.' is 'United States'), or None."""
    return _tables().place.get(name)


def country_of_people(word: str) -> str | None:
    """The country (or the group itself) behind a word for people: 'Ukrainian' is of 'Ukraine'; None if unknown."""
    return _tables().group.get(word)


def country_of_capital(name: str) -> str | None:
    """The country whose capital this is, for 'Kyiv said'; None if it is no capital."""
    return _tables().capital.get(name)


def country_of_seat(name: str) -> str | None:
    """The country that is governed from a house of this name ('Kremlin'); None if it is no such house."""
    return _SEATS.get(name)
