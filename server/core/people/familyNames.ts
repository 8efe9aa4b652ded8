// Family names: those that stand before the given name in the languages that write them so, and frequent ones elsewhere,
// which let an unknown word before them pass for a given name. Common knowledge, compiled for this project; folded.
import { isCommonWord } from './commonWords';
import { isGivenName } from './givenNames';

const FIRST = `
an ahn bae baek ban bao bo cai cao chang chen cheng cheong cho choe choi choo chow chu chun chung cui dai deng ding do dong du duong fan fang feng fu gan gao geng goh
gong gu guan guo ha hai han hao he ho hoang hong hou hu hua huang huynh hwang hyun jang jeon jeong ji jia jiang jin jo joo ju jung kang ke kim ko koh kong kwak
kwon lai lam lan le lee lei leung li liang liao lim lin ling liu long lu lui luo lyu ma mao mei meng miao min mo moon na nam ngo nguyen ni nie noh oh ong ou pan park
peng pham phan pu qi qian qiao qin qiu qu quan ren roh ryu seo sha shao shen shi shim shin sim so son song su suh sun sung tan tang tao teo teng tian tong tran trinh truong
tsai tu vo vu wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeo yi yin yoo yoon you yu yuan yue yun zeng zhang zhao zheng
zhong zhou zhu zhuang zou
`;

const FREQUENT = `
gates jobs cook hedge tribe banks woods boyle burns abbott abe abrams adams aguilar ahmed alexander ali allen alvarez andersen anderson andrews armstrong arnold ashcroft atkinson bailey baker baldwin banerjee barber barker
barnes barnett barrett bates bauer becker bell bennett benson berg bernstein bishop black blair boehner bolton booker boyd bradley brady brennan brooks brown bryant buchanan
burke burns burton bush butler byrd byrne cameron campbell cantor carey carlson carpenter carr carroll carson carter castillo castro chapman chavez christie clark clarke clinton
cohen cole coleman collins connor cook cooper corbyn costa cox crawford cruz cunningham cutler daniels davidson davies davis dean delgado diaz dixon donovan douglas doyle duncan
dunn edwards ellis evans ferguson fernandez fiorina fischer fisher fitzgerald fleming fletcher flores ford foster fox francis franklin fraser freeman friedman garcia gardner gibson
gilbert glaser goldberg goldman gomez gonzales gonzalez gordon graham grant gray green greenberg greene griffin gupta gutierrez hall hamilton hansen harper harris harrison hart
harvey hayes henderson henry hernandez herrera hicks hill hoffman holder holland holmes howard hudson huffman hughes hunt hunter jackson jacobs james jenkins jensen jimenez johnson
johnston jones jordan joseph kaplan kasich katz kaufman kelley kelly kennedy kerry khan khanna kim king klein kramer kumar larson lawrence lawson levin levy lewis lopez lynch macdonald
mackenzie maher marshall martin martinez mason matthews mccabe mccain mccarthy mccarty mcconnell mcdonald medina mehta mendoza menendez merkel meyer miller mills mitchell moore morales moreno
morgan morris morrison muller murphy murray myers nelson newman newton nguyen nichols nixon nunez obama oconnor olson ortega ortiz owens palmer park parker patel patterson paul paulson
pelosi pence perez perkins perry peters petersen peterson phillips pierce porter powell price putin quinn ramirez ramos reagan reed reid reyes reynolds rice richards richardson
rivera roberts robertson robinson rodgers rodriguez rogers rojas romero romney rose rosenberg ross rubio ruiz russell ryan sanchez sanders santorum santos schmidt schneider schultz
schumer schwartz scott shah shapiro sharma shaw silva simmons simon simpson singh smith snyder soto spencer stein stern stevens stewart stone sullivan swaine swanson taylor
thomas thompson torres trump tucker turner vargas vasquez wagner walker wallace walsh ward warner warren washington watson weaver webb weber weiss welch wells west wheeler white
williams williamson wilson wood woods wright yellen young zimmerman
`;

// Known by the family name alone, without introduction.
const FAMOUS = `
biden trump obama putin xi zelensky zelenskyy merkel macron scholz sunak starmer modi erdogan netanyahu trudeau bolsonaro lula kishida abe duterte maduro assad khamenei rouhani sarkozy hollande berlusconi
thatcher gorbachev yeltsin reagan nixon eisenhower roosevelt churchill stalin lenin hitler mussolini mao castro kennedy lincoln clinton romney mccain pelosi blinken kissinger
`;

const first = new Set(FIRST.split(/\s+/));
const frequent = new Set(FREQUENT.split(/\s+/));
const famous = new Set(FAMOUS.split(/\s+/));
first.delete('');
frequent.delete('');
const all = new Set([...first, ...frequent]);
famous.delete('');

/** Whether a folded word is a family name of a language that writes it first (Xi Jinping, Kim Jong Un). */
export function standsFirst(folded: string): boolean {
  return first.has(folded);
}

/** Whether a folded word is a well-known family name. */
export function isFamilyName(folded: string): boolean {
  return all.has(folded);
}

/** Whether a folded word by itself stands for a well-known person: Putin, Obama. */
export function isFamous(folded: string): boolean {
  return famous.has(folded);
}

/** Whether folded words are a name with its family name first: Xi Jinping, Kim Jong Un; not Kim Davis, Lee Harvey Oswald. */
export function isFamilyFirstName(words: readonly string[]): boolean {
  const [family = '', ...given] = words;
  if (words.length < 2 || words.length > 3 || !first.has(family)) return false;
  // “Kim Davis”: a name that is given too, before a family name of the other order.
  if (isGivenName(family) && frequent.has(given.at(-1) ?? '') && !first.has(given.at(-1) ?? '')) return false;
  // Common words are given names too when they are short (Qin Gang); “Tang Dynasty” is not.
  const longest = isCommonWord(family) ? 0 : 4;
  // So is the second half of a pair (Moon Jae-in).
  return given.every(
    (word, at) =>
      word.length <= 8 &&
      (!isCommonWord(word) ||
        word.length <= longest ||
        (at === 1 && word.length <= 4 && !isCommonWord(given[0] ?? ''))),
  );
}
