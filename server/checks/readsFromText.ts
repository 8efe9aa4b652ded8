// Whether a writer says that somebody reads out, cites or quotes a text: “Citing the report, Finch said “…””. The words are the
// text's then, and the writer says so.

/** Verbs of those who give another's words; not “Finch, quoted in the report”, who is the one that is given. */
const GIVING =
  /\b(?:cit(?:e|es|ed|ing)|quot(?:e|es|ing)|quoted(?! (?:in|by|as|saying)\b)|reads?|reading|recit(?:e|es|ed|ing)|paraphras(?:e|es|ed|ing)|repeat(?:s|ed|ing)?|summari[sz](?:e|es|ed|ing)|point(?:s|ed|ing)? to|refer(?:s|red|ring)? to|rel(?:y|ies|ied|ying) on)\b/i;

/** Texts, their parts, and the bodies that give them out. */
const TEXT =
  /\b(?:(?:report|finding|judge?ment|statement|letter|minute|paragraph|section|article|document|memo|memorandum|page|paper|stud(?:y|ie)|inquir(?:y|ie)|enquir(?:y|ie)|review|ruling|opinion|decision|record|transcript|text|summar(?:y|ie)|conclusion|passage|chapter|book|audit|survey|clause|notice|bulletin|brief|submission|communiqu\u00E9|agreement|contract|e-?mail|file|dispatch|stor(?:y|ie)|newspaper|website|release|poll|figure|line|sentence|panel|committee|commission|board|court|tribunal|auditor|inspector)s?)\b/i;

/** These say by themselves that there is a text. */
const FROM_TEXT = /\b(?:read(?:s|ing)?|quot(?:e|es|ed|ing)|recit(?:e|es|ed|ing)) (?:aloud|out|from)\b/i;

/** @param own the writer's own words in the sentence of a quotation */
export function readsFromText(own: string): boolean {
  return FROM_TEXT.test(own) || (GIVING.test(own) && TEXT.test(own));
}
