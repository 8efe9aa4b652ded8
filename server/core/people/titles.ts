// Words that stand before a name and are no part of it: forms of address (Mr, Dr) and offices (President, Secretary of
// State), and the lower-case words for what somebody does that journalists put there (top diplomat Wang Yi). Folded.

const ADDRESSES = `
mr mrs ms mx miss dr prof sir dame lord lady herr frau madame monsieur mme mlle messrs señor senor señora mister madam
`;

const OFFICES = `
president vice-president presidents premier chancellor minister ministers secretary secretaries undersecretary under-secretary senator senators sen sens congressman congresswoman
congressmen congresswomen representative representatives rep reps delegate governor governors gov mayor mayors ambassador ambassadors amb chairman chairwoman chairperson chair chief
director commissioner attorney judge justice justices magistrate prosecutor speaker leader whip king queen prince princess emperor duke duchess earl baron baroness pope cardinal
archbishop bishop reverend rev father sister brother rabbi imam sheikh ayatollah mullah patriarch pastor general generals gen colonel col major maj captain capt lieutenant lt sergeant sgt
corporal private pvt cpl admiral adm commander cmdr marshal brigadier brig officer detective inspector constable sheriff professor professors coach dean doctor nurse spokesman spokeswoman spokesperson
ag correspondent committeeman committeewoman advocate councilman councilwoman councillor councilor alderman assemblyman assemblywoman adviser advisor counselor envoy administrator analyst economist treasurer comptroller
superintendent supt principal rector candidate hon honorable comrade first-lady lady presidential deputy democrat republican
`;

// Before an office, they are part of it.
const OFFICE_PREFIXES = `
vice deputy former ex acting assistant associate interim senior junior chief foreign prime defense defence finance interior treasury commerce trade state justice health education
energy labor labour agriculture transportation transport homeland security national environment housing home cabinet press first attorney lieutenant major brigadier rear air general
under permanent special executive managing district city state us u.s uk supreme opposition majority minority house senate party speaker-elect president-elect elect police fire army navy
crown grand vice-president co-chair presidential republican democratic democrat labour conservative liberal sen rep lord
`;

// After “Secretary of”, “Minister for”: what the office is about.
const PORTFOLIOS = `
state foreign affairs defense defense defence war interior home finance treasury trade commerce industry labor labour justice education health human services homeland security national energy environment
agriculture transport transportation housing urban development veterans science technology culture sport sports tourism immigration information communications planning economy economic
economics external relations cooperation social welfare public works police the and house representatives parliament commons knesset assembly europe staff army navy air force
intelligence
`;

// Lower-case nouns for what somebody is, directly before the name.
const DESCRIPTIONS = `
president premier chancellor minister secretary undersecretary senator congressman congresswoman representative governor mayor ambassador chairman chairwoman chairperson chair chief head
director commissioner attorney lawyer lawmaker judge justice prosecutor speaker leader king queen prince princess pope cardinal archbishop bishop rabbi imam pastor general colonel major captain
lieutenant sergeant admiral commander officer detective inspector sheriff professor coach dean doctor spokesman spokeswoman spokesperson adviser advisor counselor envoy administrator
analyst economist historian philosopher scholar scientist researcher expert strategist consultant diplomat politician activist organizer dissident journalist reporter editor columnist
commentator author writer novelist poet playwright actor actress singer rapper musician composer director filmmaker producer artist painter photographer architect designer comedian player
striker midfielder goalkeeper quarterback pitcher champion boxer golfer athlete runner swimmer manager executive ceo cfo coo founder co-founder cofounder owner co-owner entrepreneur
businessman businesswoman billionaire millionaire investor banker trader broker partner engineer developer programmer student teacher principal nurse physician surgeon psychologist
psychiatrist biologist chemist physicist mathematician astronaut pilot driver farmer worker resident neighbor neighbour voter veteran soldier marine victim suspect defendant plaintiff gunman
terrorist militant rebel warlord dictator strongman tycoon mogul magnate oligarch heir widow wife husband son daughter brother sister father mother cousin uncle aunt nephew niece boyfriend
girlfriend friend colleague counterpart predecessor successor rival opponent challenger candidate nominee contender hopeful incumbent frontrunner front-runner democrat republican
conservative liberal socialist independent pollster aide assistant deputy clerk superintendent trustee member host anchor presenter star model chef scout curator critic guru vice-president
negotiator spymaster legend fellow specialist watchdog veterinarian mayor-elect
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const addresses = words(ADDRESSES);
const offices = words(OFFICES);
const officePrefixes = words(OFFICE_PREFIXES);
const portfolios = words(PORTFOLIOS);
const descriptions = words(DESCRIPTIONS);

/** Whether a folded word is a form of address: Mr, Dr, Lord. */
export function isAddress(folded: string): boolean {
  return addresses.has(folded);
}

/** Whether a folded word is an office that stands before a name as a title: President, Minister, General. */
export function isOffice(folded: string): boolean {
  return offices.has(folded);
}

/** Whether a folded word can stand before an office as part of it: Prime, Foreign, Deputy. */
export function isOfficePrefix(folded: string): boolean {
  return officePrefixes.has(folded);
}

/** Whether a folded word can stand in what an office is about: “of State”, “for Foreign Affairs”. */
export function isPortfolio(folded: string): boolean {
  return portfolios.has(folded);
}

/** Whether a folded lower-case noun says what a person is: diplomat, co-founder, spokesman. */
export function isDescription(folded: string): boolean {
  return descriptions.has(folded);
}

/** The gender that a form of address speaks for. */
export function genderOfAddress(folded: string): 'female' | 'male' | undefined {
  if (/^(?:mr|sir|lord|herr|monsieur|king|prince|congressman|chairman|pope)$/.test(folded)) return 'male';
  return /^(?:mrs|ms|miss|dame|lady|frau|madame|madam|mme|mlle|queen|princess|congresswoman|chairwoman)$/.test(folded)
    ? 'female'
    : undefined;
}
