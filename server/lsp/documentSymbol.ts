// textDocument/documentSymbol.
import {
  SymbolKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import { documentSymbols, type DraftSymbol } from '../features/documentSymbols';
import type { LineIndex } from '../core/text/lineIndex';
import { rangeOf } from './positions';
import { openDraft, type Session } from './session';

const KINDS = { heading: SymbolKind.String, quotation: SymbolKind.Constant } as const;

/** The outline: a tree where the client shows one, else a flat list. */
export function documentSymbol(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] {
  const open = openDraft(session, textDocument.uri);
  if (!open) return [];
  const symbols = documentSymbols(open.draft);
  if (session.support.symbolTree) return symbols.map((symbol) => treeSymbol(open.lines, symbol));
  return symbols.flatMap((symbol) => flatSymbols(open.lines, textDocument.uri, symbol));
}

function treeSymbol(lines: LineIndex, symbol: DraftSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: KINDS[symbol.kind],
    range: rangeOf(lines, symbol.span),
    selectionRange: rangeOf(lines, symbol.selection),
    children: symbol.children.map((child) => treeSymbol(lines, child)),
  };
}

function flatSymbols(lines: LineIndex, uri: string, symbol: DraftSymbol): SymbolInformation[] {
  const own = {
    name: symbol.name,
    kind: KINDS[symbol.kind],
    location: { uri, range: rangeOf(lines, symbol.selection) },
  };
  return [own, ...symbol.children.flatMap((child) => flatSymbols(lines, uri, child))];
}
