// TeX's text as plain text: accents composed, escapes and ligatures resolved, braces and the commonest commands taken off.

// Combining characters by TeX's accent commands.
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  ss: '\u00DF',
  ae: '\u00E6',
  AE: '\u00C6',
  oe: '\u0153',
  OE: '\u0152',
  aa: '\u00E5',
  AA: '\u00C5',
  o: '\u00F8',
  O: '\u00D8',
  l: '\u0142',
  L: '\u0141',
  i: '\u0131',
  j: '\u0237',
  textendash: '\u2013',
  textemdash: '\u2014',
  textquoteright: '\u2019',
  textquoteleft: '\u2018',
  ldots: '\u2026',
  dots: '\u2026',
};

/** The text of a field's value, white space collapsed. */
export function texText(tex: string): string {
  let text = '';
  for (let at = 0; at < tex.length;) {
    const character = tex[at] ?? '';
    if (character === '\\') {
      const command = commandAt(tex, at);
      text += command.text;
      at = command.end;
    } else {
      if (character === '~') text += ' ';
      else if (character !== '{' && character !== '}') text += character;
      at += 1;
    }
  }
  const ligatures = text
    .replace(/---/g, '\u2014')
    .replace(/--/g, '\u2013')
    .replace(/``/g, '\u201C')
    .replace(/''/g, '\u201D');
  return ligatures.replace(/\s+/g, ' ').trim();
}

function commandAt(tex: string, at: number): { readonly text: string; readonly end: number } {
  const sign = tex[at + 1] ?? '';
  if (!/[a-zA-Z]/.test(sign)) {
    const accent = ACCENTS[sign];
    return accent === undefined ? { text: sign, end: at + 2 } : accented(tex, at + 2, accent);
  }
  let end = at + 1;
  while (/[a-zA-Z]/.test(tex[end] ?? '')) end += 1;
  const name = tex.slice(at + 1, end);
  const accent = ACCENTS[name];
  if (accent !== undefined) return accented(tex, end, accent);
  const symbol = SYMBOLS[name];
  // A command swallows the blank that ends its name: `\ss e`.
  return { text: symbol ?? '', end: tex[end] === ' ' ? end + 1 : end };
}

// The letter that the accent stands on: `\'e`, `\'{e}`, `{\'{\i}}`.
function accented(tex: string, from: number, accent: string): { readonly text: string; readonly end: number } {
  let at = from;
  while (tex[at] === ' ' || tex[at] === '{') at += 1;
  const isDotless = tex[at] === '\\' && (tex[at + 1] === 'i' || tex[at + 1] === 'j');
  const letter = isDotless ? (tex[at + 1] ?? '') : String.fromCodePoint(tex.codePointAt(at) ?? 32);
  return { text: (letter + accent).normalize('NFC'), end: isDotless ? at + 2 : at + letter.length };
}
