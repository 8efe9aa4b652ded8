// workspace/symbol.
import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { linesOf } from '../features/places';
import { workspaceSymbols } from '../features/workspaceSymbols';
import { rangeOf } from './positions';
import type { Session } from './session';

const KINDS = { person: SymbolKind.Object, organisation: SymbolKind.Module, place: SymbolKind.Namespace } as const;

/** The people of all folders' sources, each leading to where a source says who it is. */
export function workspaceSymbol({ workspace }: Session, { query }: WorkspaceSymbolParams): SymbolInformation[] {
  return workspaceSymbols(workspace.libraries(), query).map(({ name, kind, detail, source, span }) => ({
    name,
    kind: KINDS[kind],
    containerName: detail,
    location: { uri: source.uri, range: rangeOf(linesOf(source), span) },
  }));
}
