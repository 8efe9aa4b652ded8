// Keys that name a figure, a table or a section of the draft itself: pandoc-crossref's `@fig:map`, Quarto's `@tbl-votes`. They look
// like citations, and whether they are one only a bibliography can say.

const PREFIX =
  /^(?:alg|algo|apx|cnj|cor|def|eq|exm|exr|fig|lem|lst|prp|rem|sec|sol|supp|tab|tbl|thm|tip|nte|wrn|imp|cau)[:-]./i;

/** Whether a key that no bibliography knows is rather a reference to a part of the draft. */
export function looksLikeCrossReference(key: string): boolean {
  return PREFIX.test(key);
}
