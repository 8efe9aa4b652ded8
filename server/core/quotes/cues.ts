// The words that say that somebody speaks or writes, and the way each of them reports.
//
// The lists were gathered from American newspaper prose and the verbs of dialogue. Each verb stands in its base form; the
// forms that a reporting clause uses are made by rule, irregular ones are listed.

/** How a verb reports. `speech`: it says so by itself (said, wrote). `describe`: it takes what is quoted as its object or
 * after “as” (called, dismissed as). `loose`: it reports now and then, and is believed only where its clause has no better. */
export type CueKind = 'speech' | 'describe' | 'loose';

const SPEECH =
  'brag rebut say tell write add ask explain argue note warn caution tweet retweet continue reply respond ' +
  'answer declare conclude recall state insist assure announce admit promise claim predict remark shout yell ' +
  'chant lament assert vow joke concede proclaim complain quip observe acknowledge emphasize emphasise ' +
  'exclaim reiterate repeat recount contend counter maintain mention muse opine pledge plead point-out quote ' +
  'read report reveal scoff snap stress testify thunder urge whisper wonder boast declaim demand deny ' +
  'deadpan growl grumble interject intone implore inform inquire mutter murmur narrate offer order post ' +
  'preach profess protest purr rail rant reason rejoin remind retort roar sigh snarl sneer spell-out tease ' +
  'texted text thank vent voice allege affirm advise confess confide confirm instruct comment chime clarify ' +
  'crow cry echo email e-mail bark bellow bemoan blurt scream sing smirk stipulate stammer summarize ' +
  'swear sum forecast groan howl gush hiss mock pray counsel specify underscore caption joked cite exhort ' +
  'beg apologize jeer boom blare';
const DESCRIBE =
  'tag call describe label brand dub term characterize characterise denounce dismiss reject praise hail slam ' +
  'blast condemn deride decry criticize criticise attack mock portray depict ridicule lambaste rip bash tout ' +
  'refer accuse blame credit cast paint define name deem treat compare liken cite assail deplore trumpet ' +
  'extol applaud commend congratulate excoriate pan charge disparage demean insult trash belittle bemoan ' +
  'hammer chide scold skewer taunt defend fault rap knock dinged nickname';
const LOOSE =
  'talk want call-for need plan seek propose support oppose back endorse express show include reference use ' +
  'invoke employ discuss outline present deliver release publish issue feature run carry decide discover ' +
  'focus highlight list love like welcome question doubt worry threaten challenge aim tend try require ' +
  'recommend request sign share contain raise give make have lay detail address expect encourage push press ' +
  'lead open begin end close start pronounce appear emerge weigh embrace think believe feel hope fear ' +
  'estimate agree indicate suggest find remember laugh lie figure speculate imply foresee rule theorize ' +
  'conceive volunteer signal advocate invite see view consider regard';

const IRREGULAR: readonly (readonly [string, CueKind, string])[] = [
  ['say', 'speech', 'says said saying'],
  ['tell', 'speech', 'tells told telling'],
  ['write', 'speech', 'writes wrote written writing'],
  ['think', 'loose', 'thinks thought thinking'],
  ['feel', 'loose', 'feels felt feeling'],
  ['read', 'speech', 'reads reading'],
  ['speak', 'loose', 'speaks spoke speaking'],
  ['swear', 'speech', 'swears swore swearing'],
  ['sing', 'speech', 'sings sang singing'],
  ['find', 'loose', 'finds found finding'],
  ['foresee', 'loose', 'foresees foresaw foreseeing'],
  ['cry', 'speech', 'cries cried crying'],
  ['see', 'loose', 'sees saw seen seeing'],
  ['cast', 'describe', 'casts casting'],
  ['put', 'speech', 'puts putting'],
  ['go', 'loose', 'goes went'],
  ['rip', 'describe', 'rips ripped ripping'],
  ['refer', 'describe', 'refers referred referring'],
  ['admit', 'speech', 'admits admitted admitting'],
  ['quip', 'speech', 'quips quipped quipping'],
  ['snap', 'speech', 'snaps snapped snapping'],
  ['beg', 'speech', 'begs begged begging'],
  ['pan', 'describe', 'pans panned panning'],
  ['rap', 'describe', 'raps rapped rapping'],
  ['slam', 'describe', 'slams slammed slamming'],
  ['sum', 'speech', 'sums summed summing'],
  ['counsel', 'speech', 'counsels counseled counselled counseling counselling'],
  ['signal', 'speech', 'signals signaled signalled signaling signalling'],
  ['label', 'describe', 'labels labeled labelled labeling labelling'],
  ['use', 'loose', 'uses used using'],
  ['give', 'loose', 'gives gave given giving'],
  ['make', 'loose', 'makes made making'],
  ['have', 'loose', 'having'],
  ['lay', 'loose', 'lays laid laying'],
  ['lead', 'loose', 'leads led leading'],
  ['begin', 'loose', 'begins began beginning'],
  ['seek', 'loose', 'seeks sought seeking'],
  ['run', 'loose', 'runs ran running'],
  ['shoot', 'speech', 'shot'],
];

const DOUBLED = new Set('dub plan rebut tag jab brag chat skip'.split(' '));

// Verbs that name a mood of the speaker rather than words: never a cue right after a quotation's comma by themselves.
const KINDS: ReadonlyMap<string, CueKind> = allForms();

/** How this word, in small letters, reports; undefined for a word that is no form of a reporting verb. */
export function cueKind(lower: string): CueKind | undefined {
  return KINDS.get(lower);
}

// went on, put in, broke in: in dialogue, speech as it goes.
const WITH_PARTICLE: ReadonlyMap<string, string> = new Map(
  ['go goes went', 'carry carries carried'].flatMap((forms) => forms.split(' ').map((form) => [form, 'on'] as const)),
);
const WITH_IN = new Set(['put', 'puts', 'breaks', 'broke', 'cuts', 'cut', 'chimes', 'chimed']);

/** How a word reports together with the word after it: went on, put in. Undefined where the two are no such verb. */
export function phrasalCue(lower: string, next: string): CueKind | undefined {
  return WITH_PARTICLE.get(lower) === next || (next === 'in' && WITH_IN.has(lower)) ? 'speech' : undefined;
}

/** True for a word that says by itself that somebody speaks or writes: said, wrote, warned. */
export function isCue(word: string): boolean {
  return KINDS.get(word.toLowerCase()) === 'speech';
}

function allForms(): Map<string, CueKind> {
  const forms = new Map<string, CueKind>();
  const irregular = new Set(IRREGULAR.map(([base]) => base));
  const lists: readonly (readonly [CueKind, string])[] = [
    ['loose', LOOSE],
    ['describe', DESCRIBE],
    ['speech', SPEECH],
  ];
  for (const [kind, list] of lists) {
    for (const base of list.split(' ')) {
      if (irregular.has(base)) forms.set(base, kind);
      else for (const form of regularForms(base)) forms.set(form, kind);
    }
  }
  for (const [base, kind, others] of IRREGULAR) {
    if (base !== 'put' && base !== 'have' && base !== 'shoot') forms.set(base, kind);
    for (const form of others.split(' ')) forms.set(form, kind);
  }
  return forms;
}

function regularForms(base: string): string[] {
  if (DOUBLED.has(base)) return [base, base + 's', base + base.slice(-1) + 'ed', base + base.slice(-1) + 'ing'];
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  if (/[^aeiou]y$/.test(base)) return [base, base.slice(0, -1) + 'ies', base.slice(0, -1) + 'ied', base + 'ing'];
  const third = /(?:s|sh|ch|x|z)$/.test(base) ? base + 'es' : base + 's';
  return [base, third, stem + 'ed', stem + 'ing'];
}
