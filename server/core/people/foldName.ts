// One spelling for a name, for looking it up: capitals, accents, points, apostrophes and a leading “the” gone, hyphens blanks.

const PLAIN = /^[a-z]+$/;

/** The folded form of a name, its words divided by single blanks. The keys of `People.byForm` are such forms. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(/[\p{M}.'\u2019\u2018\u02BC]/gu, '');
  const words = bare
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}&]+/u);
  const filled = words.filter((word) => word !== '' && word !== '&');
  return (filled.length > 1 && filled[0] === 'the' ? filled.slice(1) : filled).join(' ');
}
