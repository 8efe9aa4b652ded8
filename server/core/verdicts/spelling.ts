// British and American spelling of the same word. Regular suffixes are folded where no two English words fall together
// by it; everything else is listed. (The lists are the common ones of the Oxford and Merriam-Webster dictionaries.)

/** British spelling -> American, where no rule covers it. */
const LISTED: Readonly<Record<string, string>> = {
  ageing: 'aging',
  aluminium: 'aluminum',
  artefact: 'artifact',
  artefacts: 'artifacts',
  axe: 'ax',
  cheque: 'check',
  cheques: 'checks',
  cosy: 'cozy',
  defence: 'defense',
  defences: 'defenses',
  draught: 'draft',
  enquiry: 'inquiry',
  enquiries: 'inquiries',
  enrol: 'enroll',
  enrolment: 'enrollment',
  fulfil: 'fulfill',
  fulfilment: 'fulfillment',
  grey: 'gray',
  greys: 'grays',
  instalment: 'installment',
  instalments: 'installments',
  jewellery: 'jewelry',
  kerb: 'curb',
  licence: 'license',
  licences: 'licenses',
  manoeuvre: 'maneuver',
  manoeuvres: 'maneuvers',
  mould: 'mold',
  moustache: 'mustache',
  offence: 'offense',
  offences: 'offenses',
  plough: 'plow',
  practise: 'practice',
  practised: 'practiced',
  practising: 'practicing',
  pretence: 'pretense',
  programme: 'program',
  programmes: 'programs',
  pyjamas: 'pajamas',
  sceptic: 'skeptic',
  sceptical: 'skeptical',
  scepticism: 'skepticism',
  sceptics: 'skeptics',
  skilful: 'skillful',
  storey: 'story',
  storeys: 'stories',
  sulphur: 'sulfur',
  tyre: 'tire',
  tyres: 'tires',
  wilful: 'willful',
};

/** Stems that take -our in Britain and -or in America; a rule would make `for` of `four`. */
const OUR =
  /^(arm|behavi|cand|clam|col|demean|discol|dishon|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|splend|succ|tum|unfav|val|vap|vig)our/;

/** Stems that take -re in Britain and -er in America. */
const RE =
  /^(calib|cent|epicent|fib|kilomet|centimet|lit|lust|meag|met|millimet|och|reconnoit|sab|sepulch|somb|spect|theat)re(s?)$/;

/** Stems with -ogue in Britain and -og in America. */
const OGUE = /^(anal|catal|dial|epil|monol|prol)ogue(s?)$/;

const AE_OE: readonly (readonly [RegExp, string])[] = [
  [/^(an|leuk|isch|hypoglyc)aemi/, '$1emi'],
  [/^haem/, 'hem'],
  [/^paed/, 'ped'],
  [/^orthopaed/, 'orthoped'],
  [/^gynaec/, 'gynec'],
  [/^archaeo/, 'archeo'],
  [/^(encyclop)aed/, '$1ed'],
  [/^medi?aev/, 'mediev'],
  [/^foet/, 'fet'],
  [/^oestr/, 'estr'],
  [/^oesoph/, 'esoph'],
  [/^diarrhoea/, 'diarrhea'],
];

/** What every British spelling has that is not listed; most words have none of it and are done with one look. */
const MAY_BE_BRITISH = /our|re|ogue|ae|oe|is|ys|ll|gement/;

/** One spelling for all spellings of the word; the word itself where it has only one. Expects a small first letter;
 * words with further capitals come back as they are. */
export function commonSpelling(word: string): string {
  if (word.length < 3 || word !== word.toLowerCase()) return word;
  const possessive = word.endsWith("'s") ? "'s" : '';
  return americanSpelling(word.slice(0, word.length - possessive.length)) + possessive;
}

function americanSpelling(word: string): string {
  const listed = Object.hasOwn(LISTED, word) ? LISTED[word] : undefined;
  if (listed !== undefined) return listed;
  if (!MAY_BE_BRITISH.test(word)) return word;
  let american = word.replace(OUR, '$1or').replace(RE, '$1er$2').replace(OGUE, '$1og$2');
  for (const [pattern, replacement] of AE_OE) american = american.replace(pattern, replacement);
  return iseToIze(singleL(american)).replace(/^(judg|acknowledg|abridg)ement/, '$1ment');
}

// -ise, -ising, -isation -> -ize …, -yse -> -yze. Stems of three letters at least: `prise` and `prize` are two words.
function iseToIze(word: string): string {
  const ise = /^(.{3,})is(e|ed|er|ers|es|ing|ingly|ation|ations|ational)$/.exec(word);
  if (ise) return `${ise[1] ?? ''}iz${ise[2] ?? ''}`;
  return word.replace(/^(anal|paral|catal|electrol|dial)ys(e|ed|er|ers|es|ing)$/, '$1yz$2');
}

// travelled -> traveled, only where a vowel stands before that syllable's: `filled` and `filed` are two words.
function singleL(word: string): string {
  const parts = /^(.*)ll(ed|er|ers|ing|ist|ists|or|ors|ous)$/.exec(word);
  const stem = parts?.[1] ?? '';
  return /[aeiou][^aeiou]+[aeiou]$/.test(stem) ? `${stem}l${parts?.[2] ?? ''}` : word;
}
