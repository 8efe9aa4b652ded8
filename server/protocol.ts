// What the extension's client and the server say to each other beyond the Language Server Protocol: names and shapes only,
// so that both sides may import it. Any other editor works without it.

/** What a client may tell the server at the start, as `initializationOptions`. Every part may be missing. */
export interface ClientOptions {
  /** Whether the workspace is trusted; only then are files outside it read. */
  readonly trusted?: boolean;
  /** Whether the client wants `verbatim/changed`. */
  readonly status?: boolean;
  /** The `verbatim` settings, for a client that the server cannot ask for them. */
  readonly settings?: unknown;
}

/** A place in a file as the editor names it: zero-based, UTF-16. */
export interface Place {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** What became of a quotation; the core's `Verdict`. */
export type QuotationVerdict = 'verbatim' | 'edited' | 'altered' | 'not-found' | 'unchecked';

/** Asks about one document. */
export interface DocumentParams {
  readonly uri: string;
}

/** One quotation of a draft as a list shows it. */
export interface QuotationItem {
  readonly verdict: QuotationVerdict;
  /** The verdict in words: “misquoted: ‘not’ is dropped”. */
  readonly verdictText: string;
  /** Whether something besides its words is wrong: its speaker, its citation. */
  readonly isQuestioned: boolean;
  /** The quotation's own words, on one line. */
  readonly text: string;
  readonly speaker?: string;
  /** Key and date of the source that has it. */
  readonly source?: string;
  readonly place: Place;
  /** The passage in that source. */
  readonly passage?: Place;
}

/** How the quotations of a draft stand; what claims nothing about a source (titles, terms) is in no count. */
export interface QuotationCounts {
  readonly verified: number;
  /** Right words with a wrong speaker or citation, or cut so that they mislead. */
  readonly questioned: number;
  readonly misquoted: number;
  readonly notFound: number;
  readonly notChecked: number;
}

/** What the status item shows. */
export interface StatusReply {
  /** Undefined when the document is no draft. */
  readonly counts?: QuotationCounts;
  /** The counts in words: `12 verified · 1 misquoted`. */
  readonly text: string;
  /** Whether a misquotation stands that the writer has not looked at and kept: a `misquote` among the diagnostics. */
  readonly isMisquoting: boolean;
  /** The number of sources in the library of the document's folder. */
  readonly sources: number;
  /** While sources are being read. */
  readonly indexing?: { readonly done: number; readonly total: number };
  /** Sources that could not be read, each in a sentence. */
  readonly unread: readonly string[];
  /** The globs that sources are looked for with. */
  readonly globs: readonly string[];
}

/** One thing that may be cited. */
export interface CitationItem {
  readonly key: string;
  /** As it goes into a draft: `[@key]`. */
  readonly written: string;
  readonly title?: string;
  readonly date?: string;
  readonly opening?: string;
}

/** Client to server, `DocumentParams` -> `QuotationItem[]`: all quotations of a draft. */
export const QUOTATIONS = 'verbatim/quotations';
/** Client to server, `DocumentParams` -> `StatusReply`. */
export const STATUS = 'verbatim/status';
/** Client to server, `DocumentParams` -> `CitationItem[]`: everything that may be cited from this draft. */
export const CITATIONS = 'verbatim/citations';
/** Client to server, `DocumentParams` -> `StatusReply`: check the draft as if it had just been saved. */
export const CHECK = 'verbatim/check';
/** Client to server, no parameters -> null: forget the library and read all sources again. */
export const REBUILD = 'verbatim/rebuild';
/** Server to client, no parameters: a library, settings or progress changed; status and lists are to be asked for again. */
export const CHANGED = 'verbatim/changed';
/** Client to server, `{ trusted: boolean }`: the workspace became trusted. */
export const TRUST = 'verbatim/trust';
