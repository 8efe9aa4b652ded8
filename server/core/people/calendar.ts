// Words with a capital that are never a name by themselves: days, months, holidays, languages of the calendar.

const DAYS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thurs fri sat sun ' +
    'christmas easter ramadan thanksgiving halloween hanukkah passover diwali eid god bible koran quran internet'
  ).split(' '),
);

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

/** Whether a folded word is a weekday or a holiday. */
export function isDay(folded: string): boolean {
  return DAYS.has(folded);
}

/** Whether a folded word is a month, some of which are given or family names too (April Ryan, Theresa May). */
export function isMonth(folded: string): boolean {
  return MONTHS.has(folded);
}
