import { ErrorCodes, ResponseError, type Connection, type InitializeParams } from 'vscode-languageserver';

type Handler = (...args: unknown[]) => unknown;

/** Whatever of a connection takes the handler of requests, as far as the server uses it; the handler comes last. */
const ASKED = /^on(?:Request|Hover|CodeAction|CodeActionResolve|ExecuteCommand)$/;

/** The same connection, whose requests are answered between `initialize`, which comes once, and `shutdown`, as the protocol has it. */
export function inOrder(connection: Connection): Connection {
  let state: 'new' | 'running' | 'ended' = 'new';
  connection.onShutdown(() => void (state = 'ended'));
  const open =
    (handler: Handler): Handler =>
    (...args) => {
      if (state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server has not been initialised yet');
      if (state === 'ended') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server has been shut down');
      return handler(...args);
    };
  const first: Connection['onInitialize'] = (handler) =>
    connection.onInitialize((params: InitializeParams, ...rest) => {
      if (state !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server has been initialised already');
      const result = handler(params, ...rest);
      state = 'running';
      return result;
    });
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === 'onInitialize') return first;
      if (typeof value !== 'function' || typeof name !== 'string' || !ASKED.test(name)) return value;
      return (...args: unknown[]): unknown => Reflect.apply(value, target, [...args.slice(0, -1), open(args.at(-1) as Handler)]);
    },
  });
}
