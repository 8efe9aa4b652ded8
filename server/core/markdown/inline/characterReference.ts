// Character references: `&eacute;`, `&#8220;`, `&#x201C;`. The names are those that writers, editors and converters put
// into prose: Latin-1 and typography. An unknown name is text, as a reader of the rendered page would notice.

// U+00A0 to U+00FF, in order (HTML 4, section 24.2).
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo ' +
  'frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const OTHERS: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['OElig', '\u0152'],
  ['oelig', '\u0153'],
  ['Scaron', '\u0160'],
  ['scaron', '\u0161'],
  ['Ccaron', '\u010C'],
  ['ccaron', '\u010D'],
  ['Zcaron', '\u017D'],
  ['zcaron', '\u017E'],
  ['Lstrok', '\u0141'],
  ['lstrok', '\u0142'],
  ['Yuml', '\u0178'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['hyphen', '\u2010'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['horbar', '\u2015'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['sbquo', '\u201A'],
  ['ldquo', '\u201C'],
  ['rdquo', '\u201D'],
  ['bdquo', '\u201E'],
  ['dagger', '\u2020'],
  ['Dagger', '\u2021'],
  ['bull', '\u2022'],
  ['hellip', '\u2026'],
  ['permil', '\u2030'],
  ['prime', '\u2032'],
  ['Prime', '\u2033'],
  ['lsaquo', '\u2039'],
  ['rsaquo', '\u203A'],
  ['euro', '\u20AC'],
  ['trade', '\u2122'],
  ['minus', '\u2212'],
  ['num', '#'],
  ['dollar', '$'],
  ['percnt', '%'],
  ['ast', '*'],
  ['lowbar', '_'],
  ['lsqb', '['],
  ['rsqb', ']'],
  ['commat', '@'],
];

const NAMES: ReadonlyMap<string, string> = new Map([
  ...OTHERS,
  ...LATIN_1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
]);

/** The longest reference: CommonMark allows 7 decimal digits; the longest name above is shorter. */
const LONGEST = 12;

/** The reference at `at` (an `&`): its characters and where it ends; undefined where it is none. */
export function characterReference(
  text: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  let end = at + 1;
  while (end - at < LONGEST && /[#a-zA-Z0-9]/.test(text[end] ?? '')) end += 1;
  if (text[end] !== ';') return undefined;
  const body = text.slice(at + 1, end);
  const found = body.startsWith('#') ? numbered(body.slice(1)) : NAMES.get(body);
  return found === undefined ? undefined : { text: found, end: end + 1 };
}

function numbered(digits: string): string | undefined {
  const isHexadecimal = /^[xX][0-9a-fA-F]{1,6}$/.test(digits);
  if (!isHexadecimal && !/^[0-9]{1,7}$/.test(digits)) return undefined;
  const code = isHexadecimal ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
