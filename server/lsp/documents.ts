// Keeps the open documents in step with the client and hands every change on as offsets.
//
// The protocol's changes hold one after the other, each in the text that the one before left; their positions need that
// text's lines, which TextDocument keeps up without reading the whole text again.
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** One change: replace `start`–`end` of the text as it was then by `text`. UTF-16 offsets. */
export interface OffsetChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The open documents, drafts and project files alike. */
export class OpenDocuments {
  private readonly byUri = new Map<string, TextDocument>();

  get uris(): readonly string[] {
    return [...this.byUri.keys()];
  }

  /** The version that the client counts; undefined for what is not open. */
  version(uri: string): number | undefined {
    return this.byUri.get(uri)?.version;
  }

  languageOf(uri: string): string | undefined {
    return this.byUri.get(uri)?.languageId;
  }

  text(uri: string): string | undefined {
    return this.byUri.get(uri)?.getText();
  }

  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
    this.byUri.set(uri, TextDocument.create(uri, languageId, version, text));
  }

  /** Applies the changes of one notification; what they are in offsets, in their order. Empty for what is not open. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): readonly OffsetChange[] {
    let document = this.byUri.get(textDocument.uri);
    const changes: OffsetChange[] = [];
    for (const change of contentChanges) {
      if (!document) break;
      changes.push(offsetChange(document, change));
      document = TextDocument.update(document, [change], textDocument.version);
    }
    if (document) this.byUri.set(textDocument.uri, document);
    return changes;
  }

  close({ textDocument }: DidCloseTextDocumentParams): void {
    this.byUri.delete(textDocument.uri);
  }
}

function offsetChange(document: TextDocument, change: TextDocumentContentChangeEvent): OffsetChange {
  if (!('range' in change)) return { start: 0, end: document.getText().length, text: change.text };
  return { start: document.offsetAt(change.range.start), end: document.offsetAt(change.range.end), text: change.text };
}
