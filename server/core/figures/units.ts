// What figures count and measure: units by their written forms, and which of them measure the same thing.

/** A unit. Two units of one family can be mistaken for each other (yards and metres); those of two cannot. */
export interface Unit {
  readonly name: string;
  readonly family: string;
}

// Each unit: its forms, the first being its name. “Pound” is money or mass, hence a family of its own.
const FAMILIES: Readonly<Record<string, string>> = {
  time: 'second seconds|minute minutes|hour hours|day days|week weeks|month months|year years|decade decades|century centuries',
  length:
    'inch inches|foot feet|yard yards|mile miles|metre metres meter meters|kilometre kilometres kilometer kilometers km|centimetre centimetres centimeter centimeters cm',
  mass: 'gram grams|kilogram kilograms kg|ton tons|tonne tonnes|ounce ounces',
  area: 'acre acres|hectare hectares',
  volume: 'barrel barrels|gallon gallons|litre litres liter liters',
  pound: 'pound pounds',
  money: '$ dollar dollars|€ euro euros|£|¥ yen|yuan renminbi|rouble roubles ruble rubles|rupee rupees',
  share: '% percent',
  degree: 'degree degrees',
};

// From 4 to 5 per cent is a percentage point, and a quarter more.
const POINT: Unit = { name: 'percentage point', family: 'share' };

const units = new Map<string, Unit>();
for (const [family, all] of Object.entries(FAMILIES)) {
  for (const forms of all.split('|')) {
    const [name = '', ...others] = forms.split(' ');
    for (const form of [name, ...others]) units.set(form, { name, family });
  }
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

/** The unit that a small word, a sign or “percentage point” stands for. */
export function unitNamed(form: string): Unit | undefined {
  return form === POINT.name ? POINT : units.get(form);
}

/** What `million` and the like multiply by. */
export function magnitudeOf(form: string): number | undefined {
  return MAGNITUDES.get(form);
}
