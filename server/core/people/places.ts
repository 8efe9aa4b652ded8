// Places that news speaks of: countries with their other names, capitals and large cities, states, regions and seas, and the
// adjectives made of them, which name no place themselves. Common knowledge, compiled for this project; folded.
import { foldName } from './foldName';

// Countries: the usual name first, then its other names.
const COUNTRIES = `
united states=us=usa=united states of america=america|united kingdom=uk=britain=great britain|united arab emirates=uae=emirates|china=people's republic of china=prc=mainland china|
taiwan|russia=russian federation|ukraine|japan|south korea=republic of korea|north korea=dprk|india|pakistan|afghanistan|bangladesh|sri lanka|nepal|bhutan|maldives|myanmar=burma|thailand|
vietnam|laos|cambodia|malaysia|singapore|indonesia|philippines|brunei|east timor=timor-leste|mongolia|kazakhstan|uzbekistan|turkmenistan|kyrgyzstan|tajikistan|iran|iraq|syria|lebanon|
israel|jordan|saudi arabia|yemen|oman|qatar|bahrain|kuwait|turkey=turkiye|cyprus|georgia|armenia|azerbaijan|egypt|libya|tunisia|algeria|morocco|sudan|south sudan|ethiopia|eritrea|djibouti|
somalia|kenya|uganda|tanzania|rwanda|burundi|congo=democratic republic of congo=democratic republic of the congo|angola|zambia|zimbabwe|malawi|mozambique|namibia|botswana|south africa|
lesotho|madagascar|mauritius|nigeria|niger|ghana|togo|benin|ivory coast=cote d'ivoire|liberia|sierra leone|guinea|senegal|gambia|mali|burkina faso|mauritania|cameroon|gabon|central african republic|
france|germany|italy|spain|portugal|netherlands=holland|belgium|luxembourg|switzerland|austria|ireland|iceland|norway|sweden|denmark|finland|estonia|latvia|lithuania|poland|czech republic=czechia|
slovakia|hungary|romania|bulgaria|greece|albania|macedonia=north macedonia|kosovo|montenegro|serbia|bosnia=bosnia and herzegovina|croatia|slovenia|belarus|moldova|malta|monaco|
england|scotland|wales|northern ireland|canada|mexico|guatemala|belize|honduras|el salvador|nicaragua|costa rica|panama|cuba|haiti|dominican republic|jamaica|puerto rico|trinidad|barbados|bahamas|
colombia|venezuela|ecuador|peru|bolivia|chile|argentina|uruguay|paraguay|brazil|guyana|suriname|australia|new zealand|fiji|papua new guinea|solomon islands|samoa|tonga|palau|
vatican|west germany|east germany|soviet union=ussr|yugoslavia|czechoslovakia|palestine|hong kong|macau=macao|greenland|bermuda|gibraltar|falkland islands=falklands
`;

const CITIES = `
washington|washington dc|new york|new york city|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|san francisco|columbus|indianapolis|seattle|denver|boston|
el paso|detroit|nashville|memphis|portland|oklahoma city|las vegas|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|mesa|kansas city|atlanta|omaha|colorado springs|raleigh|
miami|oakland|minneapolis|tulsa|cleveland|wichita|new orleans|tampa|honolulu|anaheim|aurora|santa ana|st louis|pittsburgh|cincinnati|anchorage|henderson|orlando|st paul|newark|buffalo|jersey city|brooklyn|
manhattan|queens|bronx|harlem|staten island|albany|hartford|providence|richmond|charlotte|charleston|savannah|birmingham|montgomery|selma|ferguson|flint|baton rouge|little rock|salt lake city|palo alto|berkeley|
silicon valley|wall street|hollywood|beverly hills|malibu|santa monica|san bernardino|long beach|long island|cambridge|princeton|ann arbor|annapolis|fort worth|fort lauderdale|palm beach|des moines|st petersburg|
guantanamo|guantanamo bay|camp david|martha's vineyard|cape cod|mar-a-lago|iowa city|cedar rapids|manchester|concord|rochester|syracuse|boulder|spokane|tacoma|madison|dayton|toledo|akron|reno|
london|liverpool|leeds|glasgow|edinburgh|belfast|cardiff|bristol|oxford|dublin|paris|marseille|lyon|calais|nice|strasbourg|brussels|antwerp|amsterdam|rotterdam|the hague|hague|berlin|munich|hamburg|frankfurt|
cologne|bonn|dresden|leipzig|stuttgart|vienna|salzburg|zurich|geneva|davos|bern|rome|milan|naples|venice|florence|turin|genoa|palermo|madrid|barcelona|seville|valencia|lisbon|porto|athens|thessaloniki|
istanbul|ankara|moscow|kiev|kyiv|odessa|odesa|kharkiv|donetsk|luhansk|mariupol|bakhmut|kherson|sevastopol|minsk|warsaw|krakow|gdansk|prague|bratislava|budapest|bucharest|sofia|belgrade|sarajevo|
zagreb|ljubljana|pristina|tirana|skopje|stockholm|gothenburg|oslo|copenhagen|helsinki|reykjavik|tallinn|riga|vilnius|
beijing|peking|shanghai|guangzhou|shenzhen|wuhan|chongqing|tianjin|chengdu|nanjing|hangzhou|xi'an|lhasa|urumqi|taipei|tokyo|osaka|kyoto|nagoya|hiroshima|nagasaki|fukushima|seoul|busan|pyongyang|panmunjom|
new delhi|delhi|mumbai|bombay|calcutta|kolkata|bangalore|chennai|hyderabad|karachi|lahore|islamabad|rawalpindi|peshawar|quetta|kabul|kandahar|kunduz|helmand|dhaka|colombo|kathmandu|hanoi|ho chi minh city|saigon|
bangkok|phnom penh|vientiane|yangon|rangoon|kuala lumpur|jakarta|bali|manila|tehran|baghdad|basra|mosul|fallujah|ramadi|tikrit|kirkuk|erbil|damascus|aleppo|homs|raqqa|palmyra|kobani|beirut|jerusalem|
tel aviv|haifa|gaza|gaza city|ramallah|hebron|bethlehem|amman|riyadh|jeddah|mecca|medina|sanaa|aden|muscat|doha|abu dhabi|dubai|kuwait city|cairo|alexandria|suez|tripoli|benghazi|sirte|tunis|algiers|rabat|
casablanca|khartoum|addis ababa|nairobi|mombasa|kampala|dar es salaam|kigali|kinshasa|luanda|lusaka|harare|johannesburg|pretoria|cape town|durban|soweto|lagos|abuja|accra|abidjan|monrovia|freetown|dakar|bamako|
ottawa|toronto|montreal|vancouver|calgary|edmonton|quebec|quebec city|winnipeg|halifax|mexico city|tijuana|ciudad juarez|acapulco|cancun|guatemala city|tegucigalpa|san salvador|managua|panama city|havana|
port-au-prince|kingston|san juan|santo domingo|bogota|medellin|caracas|quito|lima|la paz|santiago|buenos aires|montevideo|asuncion|brasilia|rio de janeiro|rio|sao paulo|sydney|melbourne|brisbane|perth|adelaide|
canberra|darwin|auckland|wellington|christchurch|beltway|mogadishu|almaty|astana|westchester|columbia|tashkent|tbilisi|yerevan|baku|bahamas
`;

const STATES = `
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|
missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york state|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|
vermont|virginia|west virginia|wisconsin|wyoming|district of columbia|dc|guam|northern california|southern california|ontario|british columbia|alberta|manitoba|nova scotia|saskatchewan|new south wales|
queensland|victoria|tasmania|xinjiang|tibet|sichuan|guangdong|fujian|yunnan|inner mongolia|kashmir|punjab|sindh|balochistan|kerala|bihar|gujarat|crimea|donbas|donbass|chechnya|dagestan|siberia|catalonia|andalusia|
bavaria|saxony|prussia|lombardy|sicily|sardinia|corsica|crete|normandy|brittany|anbar|kurdistan|darfur|okinawa|hokkaido|chiapas|sinaloa
`;

const REGIONS = `
europe|asia|africa|north america|south america|latin america|central america|central asia|east asia|southeast asia|south asia|northeast asia|western europe|eastern europe|middle east|near east|far east|
west africa|east africa|north africa|sub-saharan africa|horn of africa|balkans|baltics|caucasus|caribbean|mediterranean|scandinavia|arctic|antarctica|pacific|atlantic|indo-pacific|asia-pacific|western hemisphere|
indian ocean|pacific ocean|atlantic ocean|arctic ocean|south china sea|east china sea|black sea|red sea|baltic sea|north sea|caspian sea|persian gulf|gulf of mexico|gulf|taiwan strait|strait of hormuz|suez canal|
panama canal|english channel|west bank|gaza strip|golan heights|sinai|korean peninsula|siberia|sahara|sahel|himalayas|alps|andes|west coast|east coast|midwest|new england|deep south|bay area|east jerusalem|
kremlin square|red square|tiananmen square|times square|capitol hill|ground zero|rose garden|oval office|crimean peninsula|american samoa|great lakes|silk road
`;

const ADJECTIVES = `
american|chinese|jew|nevadan|islamist|russian|british|english|scottish|welsh|irish|french|german|italian|spanish|portuguese|dutch|belgian|swiss|austrian|danish|swedish|norwegian|finnish|icelandic|polish|czech|slovak|hungarian|romanian|
bulgarian|greek|turkish|ukrainian|belarusian|estonian|latvian|lithuanian|serbian|croatian|bosnian|albanian|kosovar|macedonian|slovenian|georgian|armenian|azerbaijani|kazakh|uzbek|iranian|persian|iraqi|syrian|
lebanese|israeli|palestinian|jordanian|saudi|yemeni|omani|qatari|kuwaiti|bahraini|emirati|egyptian|libyan|tunisian|algerian|moroccan|sudanese|ethiopian|somali|kenyan|ugandan|tanzanian|rwandan|congolese|
nigerian|ghanaian|liberian|senegalese|malian|cameroonian|south african|zimbabwean|indian|pakistani|afghan|bangladeshi|sri lankan|nepalese|burmese|thai|vietnamese|laotian|cambodian|malaysian|singaporean|
indonesian|filipino|philippine|japanese|korean|north korean|south korean|taiwanese|mongolian|tibetan|australian|canadian|mexican|cuban|haitian|jamaican|dominican|puerto rican|guatemalan|honduran|salvadoran|nicaraguan|
panamanian|colombian|venezuelan|ecuadorian|peruvian|bolivian|chilean|argentine|argentinian|uruguayan|paraguayan|brazilian|european|asian|african|latin|latin american|arab|arabic|kurdish|jewish|muslim|christian|
islamic|catholic|protestant|orthodox|buddhist|hindu|sikh|shiite|sunni|mormon|hispanic|latino|latina|caucasian|african-american|native american|soviet|western|eastern|northern|southern|republican|democratic|
democrat|conservative|liberal|socialist|communist|marxist|nazi|californian|texan|new yorker|londoner|parisian|sino|anglo|euro|roman|byzantine|ottoman|victorian|elizabethan|slavic|nordic|baltic|balkan|scandinavian|
mediterranean|caribbean|hebrew|mandarin|cantonese|farsi|hindi|urdu|tamil|bengali|uighur|uyghur|rohingya|gop|tory|labour|libertarian|evangelical|anglican|lutheran|methodist|baptist|presbyterian|episcopal
`;

const split = (list: string): string[] => list.replaceAll('\n', '').split('|');

const canonical = new Map<string, string>();
const longest = { words: 1 };
for (const list of [COUNTRIES, CITIES, STATES, REGIONS]) {
  for (const entry of split(list)) {
    const [name = '', ...others] = entry.split('=');
    for (const form of [name, ...others]) {
      if (!canonical.has(foldName(form))) canonical.set(foldName(form), foldName(name));
      longest.words = Math.max(longest.words, form.split(' ').length);
    }
  }
}
const adjectives = new Set(split(ADJECTIVES).map(foldName));

/** The usual folded name of a place, by any folded form of it (“us” gives “united states”); undefined when not known. */
export function placeNamed(folded: string): string | undefined {
  return canonical.get(folded);
}

/** Words in the longest place name known. */
export const LONGEST_PLACE = longest.words;

/** Whether a folded word is an adjective (or the people) of a place, a faith or a party: Chinese, Americans, Republican. */
export function isDemonym(folded: string): boolean {
  // Americans; Catholick, as it was spelt.
  return adjectives.has(folded) || (/(?:s|ick)$/.test(folded) && adjectives.has(folded.slice(0, -1)));
}
