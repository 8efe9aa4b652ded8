// Completion: which of its three kinds a place asks for.
import { completeCitation } from './completeCitation';
import { completeName } from './completeName';
import { completeQuotation } from './completeQuotation';
import type { Completion, CompletionRequest } from './completionItem';

/** The completions at the caret. Unasked only inside an open quotation, after `@` and `[`, and for names where a speaker is
 * due; asked for, names anywhere in prose. */
export function completionsAt(request: CompletionRequest): readonly Completion[] {
  const citations = completeCitation(request);
  if (citations) return citations;
  const quotations = completeQuotation(request);
  if (!quotations) return completeName(request);
  return request.reason === 'invoked' ? [...quotations, ...completeName(request)] : quotations;
}
