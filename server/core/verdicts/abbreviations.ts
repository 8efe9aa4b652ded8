// Short and long forms of titles and the like, and points in initials: `Sen.` for `Senator`, `US` for `U.S.`. Only such
// as house styles prescribe (the AP and Guardian style books on titles, months and company names); what needs knowledge
// of the text (`the UN` for `the United Nations`) is a changed word.

/** Written with a capital in prose, or they would be other words (gen, rep, col, no). */
const TITLES: Readonly<Record<string, string>> = {
  Mr: 'mister',
  Mrs: 'missus',
  Dr: 'doctor',
  Prof: 'professor',
  Sen: 'senator',
  Sens: 'senators',
  Rep: 'representative',
  Reps: 'representatives',
  Gov: 'governor',
  Govs: 'governors',
  Gen: 'general',
  Lt: 'lieutenant',
  Col: 'colonel',
  Capt: 'captain',
  Sgt: 'sergeant',
  Maj: 'major',
  Adm: 'admiral',
  Rev: 'reverend',
  Pres: 'president',
  Sec: 'secretary',
  St: 'saint',
  Mt: 'mount',
  Jr: 'junior',
  Sr: 'senior',
  Inc: 'incorporated',
  Corp: 'corporation',
  Co: 'company',
  Ltd: 'limited',
  Dept: 'department',
  Jan: 'january',
  Feb: 'february',
  Aug: 'august',
  Sept: 'september',
  Oct: 'october',
  Nov: 'november',
  Dec: 'december',
};

const SMALL: Readonly<Record<string, string>> = { vs: 'versus', OK: 'okay', ok: 'okay', Ok: 'okay' };

/** The long or pointless form of an abbreviation, `undefined` where the form is none. */
export function abbreviated(form: string): string | undefined {
  if (Object.hasOwn(TITLES, form)) return TITLES[form];
  if (Object.hasOwn(SMALL, form)) return SMALL[form];
  return isInitials(form) ? form.replaceAll('.', '') : undefined;
}

/** True for a word that house styles write with or without a point after it: Mr, Dr, Inc. */
export function takesPoint(form: string): boolean {
  return Object.hasOwn(TITLES, form) || form === 'vs' || form === 'Ms' || form === 'No' || /^\p{Lu}$/u.test(form);
}

// U.S., U.S, a.m.: single letters with points between them.
function isInitials(form: string): boolean {
  if (form.length < 3 || form[1] !== '.') return false;
  const bare = form.endsWith('.') ? form.slice(0, -1) : form;
  return bare.split('.').every((part) => /^\p{L}$/u.test(part));
}
