// Organisations: nouns that end or begin their names, well-known ones that nothing gives away, and capitals that stand for
// none. Common knowledge, compiled for this project; folded.
import { foldName } from './foldName';

// The last word of an organisation's name.
const HEADS = `
academy administration agency convention images caucus broadcasting radio show hotel hotels casino resorts square garden stadium arena airline airlines airways alliance army assembly association authority bank board brigade bureau cabinet center centre chamber church club clinic coalition college commission
committee community company confederation conference congress consortium constabulary cooperation co-operation corp corporation corps council court department directorate division enterprise enterprises exchange
family-foundation federation fed firm forces forum foundation front fund government guard group guild holdings hospital industries initiative inc institute institution international journal laboratories laboratory
league legislature library ltd llc llp plc magazine media ministry mission motors movement museum navy network networks news newspaper office orchestra organisation organization pact parliament
partners partnership party police post press programme project records reserve school schools secretariat senate service services society studios synagogue syndicate systems taskforce team technologies
telegraph television theater theatre times tribunal tribune trust union university ventures weekly works herald gazette chronicle observer guardian register sentinel examiner
& co co
`;

// What takes “of …”, “for …”, “on …” after it.
const COMPLEMENTED = `
academy agency alliance army assembly association authority bank board bureau center centre chamber church coalition college commission committee community company confederation council court
department directorate federation forum foundation fund group house institute institution league library ministry museum office organisation organization parliament party republic school society
state trust union university campaign citizens americans doctors friends
`;

const KNOWN = `
pentagon|kremlin|white house|congress|parliament|senate|house|house of representatives|house of commons|house of lords|supreme court|state department|justice department|treasury|treasury department|federal reserve|capitol|downing street|
foreign office|home office|scotland yard|politburo|knesset|duma|bundestag|bundesbank|european union|united nations|world bank|world health organization|security council|general assembly|european commission|european parliament|
hezbollah|hamas|taliban|al-qaida|al-qaeda|al qaeda|isis|islamic state|boko haram|nato|aukus|quad|group of 20|group of seven|g20|g7|g8|opec|asean|apec|
microsoft|google|apple|amazon|facebook|meta|instagram|twitter|tiktok|whatsapp|youtube|netflix|intel|nvidia|ibm|oracle|tesla|uber|lyft|airbnb|boeing|airbus|exxon|exxonmobil|exxon mobil|chevron|walmart|wal-mart|
target|starbucks|mcdonald's|coca-cola|pepsi|pepsico|nike|adidas|disney|comcast|verizon|at&t|huawei|alibaba|tencent|samsung|sony|toyota|honda|nissan|volkswagen|bmw|daimler|ford motor|general motors|general electric|
goldman sachs|morgan stanley|jpmorgan|jpmorgan chase|citigroup|citibank|wells fargo|blackstone|blackrock|lehman brothers|merrill lynch|barclays|hsbc|deutsche bank|pfizer|moderna|merck|novartis|monsanto|
lockheed martin|raytheon|halliburton|blackwater|spacex|bytedance|gazprom|rosneft|aramco|
associated press|reuters|bloomberg|new york times|washington post|wall street journal|usa today|financial times|guardian|economist|xinhua|al jazeera|fox news|politico|buzzfeed|huffington post|breitbart|guardian|
harvard|yale|stanford|princeton|oxford university|cambridge university|mit|brookings|brookings institution|amnesty international|human rights watch|red cross|greenpeace|planned parenthood|oxfam|unicef|unesco|
democratic party|republican party|labour party|conservative party|communist party|kuomintang|black lives matter|ku klux klan|al-shabab|fatah|tea party|peace corps|medicare|medicaid|
fox|huffpost|newsmax|chipotle|carrier|nabisco|al-shabaab|pew research|pew|gallup|quinnipiac|comcast|scientology|interpol|europol|eurogroup|wikileaks|wikipedia|boy scouts|rolling stone|new yorker|time magazine|médecins sans frontières|medecins sans frontieres|doctors without borders|boston red sox|red sox|chicago white sox|white sox|new york yankees|yankees|boston celtics|los angeles lakers|lakers
`;

// All capitals, and no organisation.
const NO_NAMES = `
tv ceo ceos cfo coo cto vp ok am pm ad bc ii iii iv vi vii viii ix xi xii gdp aids hiv dna rna covid covid-19 pc cd dvd ufo vip id ids iq it pr hr ai vr suv suvs diy faq pdf html usb gps atm phd md ba ma mba
rsvp asap fyi aka eta mph kph km kg lb ft etc ptsd adhd std ied ieds wmd wmds icbm icbms uav daca tpp jcpoa aca salt start pac pacs ira lgbt lgbtq lgbtqi bc ce bce gmt est edt pst pdt cst utc usd eur gbp
mp mps ne nw sw qc kc jp i a o q qs x y z no not and or the of in on to for is it he she we you ad r d re vs mr mrs ms dr jr sr st
`;

// Short for.
const ACRONYMS = `
un=united nations|eu=european union|ap=associated press|who=world health organization|imf=international monetary fund|wto=world trade organization|nyt=new york times|fbi=federal bureau of investigation|
cia=central intelligence agency|nsc=national security council|csis=center for strategic and international studies|doj=justice department|epa=environmental protection agency|fda=food and drug administration|
cdc=centers for disease control and prevention|nsa=national security agency|dhs=department of homeland security|irs=internal revenue service|ecb=european central bank|fed=federal reserve|
the fed=federal reserve|dnc=democratic national committee|rnc=republican national committee|aclu=american civil liberties union|naacp=national association for the advancement of colored people
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const heads = words(HEADS);
const complemented = words(COMPLEMENTED);
const known = new Set(KNOWN.replaceAll('\n', '').split('|').map(foldName));
const acronyms = new Map(
  ACRONYMS.replaceAll('\n', '')
    .split('|')
    .map((entry): [string, string] => [entry.split('=')[0] ?? '', entry.split('=')[1] ?? '']),
);
const noNames = words(NO_NAMES);
const suffixes = words(
  'corporation corp inc incorporated co company ltd limited llc llp plc sa ag gmbh nv holdings group',
);

/** Whether a folded word ends names of organisations: Institute, Times, Inc. */
export function isOrganisationHead(folded: string): boolean {
  return heads.has(folded);
}

/** Whether a folded word takes “of …” or “for …” inside an organisation's name: Center, Ministry. */
export function takesComplement(folded: string): boolean {
  return complemented.has(folded);
}

/** Whether a folded name is a well-known organisation's. */
export function isKnownOrganisation(folded: string): boolean {
  return known.has(folded);
}

/** Whether folded capitals are no name: TV, CEO, III. */
export function isNoAcronym(folded: string): boolean {
  return noNames.has(folded);
}

/** Whether a folded word at a company's name's end may be left out: Corporation, Inc. */
export function isCompanySuffix(folded: string): boolean {
  return suffixes.has(folded);
}

/** What a folded acronym is short for; undefined when not known. */
export function acronymMeans(folded: string): string | undefined {
  return acronyms.get(folded);
}
