// textDocument/completion.
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { completionsAt } from '../features/completion';
import type { Completion, CompletionReason } from '../features/completionItem';
import { markdownOf, plainOf } from '../features/richText';
import { offsetOf, rangeOf } from './positions';
import { openDraft, type OpenDraft, type Session } from './session';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  quotation: CompletionItemKind.Text,
  name: CompletionItemKind.Constant,
  citation: CompletionItemKind.Reference,
};

const REASONS: Readonly<Record<CompletionTriggerKind, CompletionReason>> = {
  [CompletionTriggerKind.Invoked]: 'invoked',
  [CompletionTriggerKind.TriggerCharacter]: 'character',
  [CompletionTriggerKind.TriggerForIncompleteCompletions]: 'continued',
};

/** The completions at a position. Always incomplete: every character typed may bring other sentences. */
export function completion(session: Session, params: CompletionParams): CompletionList {
  const open = openDraft(session, params.textDocument.uri);
  if (!open) return { isIncomplete: false, items: [] };
  const offset = offsetOf(open.lines, params.position);
  const reason = REASONS[params.context?.triggerKind ?? CompletionTriggerKind.Invoked];
  const settings = session.workspace.settings(params.textDocument.uri);
  const found = completionsAt({ draft: open.draft, settings, offset, reason });
  return {
    isIncomplete: found.length > 0,
    items: found.map((item, index) => itemOf(session, { open, offset, item, index })),
  };
}

interface Place {
  readonly open: OpenDraft;
  readonly offset: number;
  readonly item: Completion;
  readonly index: number;
}

function itemOf({ support }: Session, { open, offset, item, index }: Place): CompletionItem {
  const documentation = support.markdownCompletion
    ? { kind: MarkupKind.Markdown, value: markdownOf(item.documentation) }
    : { kind: MarkupKind.PlainText, value: plainOf(item.documentation) };
  return {
    label: item.label,
    kind: KINDS[item.kind],
    ...(support.labelDetails ? { labelDetails: { description: item.detail } } : { detail: item.detail }),
    documentation,
    // The feature has chosen and sorted; what was typed is the filter, so that no editor drops or reorders anything.
    filterText: open.draft.document.text.slice(item.replace.start, offset) || item.label,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(open.lines, item.replace), newText: item.insert },
  };
}
