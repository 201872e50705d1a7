import { ResponseError, type Connection } from 'vscode-languageserver';

/** Why something went wrong, in words: errors of our own say so, others could hold text of the draft. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.constructor === Error ? error.message : 'something went wrong in Discreet itself';
}

/** The same handler, whose errors say no more than {@link reasonOf}. */
function guarded(handler: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  const fail = (error: unknown): never => {
    throw error instanceof ResponseError ? error : new Error(reasonOf(error));
  };
  return (...args) => {
    try {
      const out = handler(...args);
      return out instanceof Promise ? out.catch(fail) : out;
    } catch (error) {
      return fail(error);
    }
  };
}

/** The same connection with guarded handlers: editors write what an answer or a notification failed with into a log. */
export function quietly(connection: Connection): Connection {
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || typeof name !== 'string' || !/^on[A-Z]/.test(name)) return value;
      return (...args: unknown[]): unknown =>
        Reflect.apply(
          value,
          target,
          args.map((arg) => (typeof arg === 'function' ? guarded(arg as (...args: unknown[]) => unknown) : arg)),
        );
    },
  });
}
