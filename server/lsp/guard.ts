// The one home of errors and cancellation: whatever a handler throws is logged with the document's address and the request
// is answered with nothing, so that one bad document never takes the server down.
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where faults and news are written. */
export interface Log {
  info(message: string): void;
  error(message: string): void;
}

/** A request's handler as the connection wants it. */
export type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * Wraps a request's handler. It waits for one turn of the event loop first, so that a cancellation or an edit that is already
 * in the pipe is seen before any work is done.
 * @param empty what a request is answered with that fails
 */
export function guarded<P, R>(name: string, log: Log, empty: R, handler: (params: P) => R | Promise<R>): Guarded<P, R> {
  return async (params, token) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (isCancelled(token)) return cancelled();
    try {
      const answer = await handler(params);
      return isCancelled(token) ? cancelled() : answer;
    } catch (error) {
      log.error(faultText(name, params, error));
      return empty;
    }
  };
}

/** Wraps the handler of a notification or of any other call from outside. A promise that it returns is watched, not waited for. */
export function safely<P>(name: string, log: Log, handler: (params: P) => unknown): (params: P) => void {
  const failed = (params: P, error: unknown) => {
    log.error(faultText(name, params, error));
  };
  return (params) => {
    try {
      const result = handler(params);
      if (result instanceof Promise) {
        result.catch((error: unknown) => {
          failed(params, error);
        });
      }
    } catch (error) {
      failed(params, error);
    }
  };
}

// A function, because the answer changes while the handler is waited for.
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function faultText(name: string, params: unknown, error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${name} ${uriIn(params)}: ${what}`;
}

function uriIn(params: unknown): string {
  if (typeof params !== 'object' || params === null) return '';
  if ('uri' in params && typeof params.uri === 'string') return params.uri;
  return 'textDocument' in params ? uriIn(params.textDocument) : '';
}
