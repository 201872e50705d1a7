import { ResponseError, type Connection } from 'vscode-languageserver';

/** Why something went wrong, in words: errors of our own say so, others could hold text of the draft. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.constructor === Error ? error.message : 'something went wrong in Discreet itself';
}

/** The same handler, whose errors say no more than {@link reasonOf}; answers of our own keep their code. */
function guarded(handler: (...args: unknown[]) => unknown, Answer: typeof ResponseError): (...args: unknown[]) => unknown {
  const fail = (error: unknown): never => {
    throw error instanceof ResponseError ? new Answer(error.code, error.message) : new Error(reasonOf(error));
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

/**
 * The same connection with guarded handlers: editors write what an answer or a notification failed with into a log. `Answer`: the class of
 * errors that this connection takes for answers; in Node it comes of another bundle, which has a class of its own.
 */
export function quietly(connection: Connection, Answer = ResponseError): Connection {
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || typeof name !== 'string' || !/^on[A-Z]/.test(name)) return value;
      return (...args: unknown[]): unknown =>
        Reflect.apply(
          value,
          target,
          args.map((arg) => (typeof arg === 'function' ? guarded(arg as (...args: unknown[]) => unknown, Answer) : arg)),
        );
    },
  });
}
