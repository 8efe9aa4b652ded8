// The office in the words for what somebody is: “US Secretary of State” a secretary, “the mayor's cousin” none.
import { isOffice } from './titles';

/** The folded office that a role names, undefined where it names none. What it is the office of does not count. */
export function officeIn(role: string): string | undefined {
  const head = role.toLowerCase().split(/[,;]|\s(?:of|for|at|in|who)\s/u, 1)[0] ?? '';
  const word = /(\p{L}+)\.?$/u.exec(head.slice(-40))?.[1] ?? '';
  return isOffice(word) ? word : undefined;
}
