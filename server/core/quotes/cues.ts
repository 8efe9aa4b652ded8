// Words that say that somebody speaks or writes.

const SAYING = (
  'say said says saying tell told tells telling write wrote writes written writing ask asked asks asking add added adds adding ' +
  'explain explained explains explaining argue argued argues arguing note noted notes noting warn warned warns warning ' +
  'caution cautioned cautions cautioning'
).split(' ');

const CUES = new Set(SAYING);

/** True for a word that says so: said, wrote, warned. */
export function isCue(word: string): boolean {
  return CUES.has(word.toLowerCase());
}
