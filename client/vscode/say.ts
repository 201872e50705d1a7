import { window } from 'vscode';

/** A short word in the status bar, gone after some seconds. */
export const say = (message: string): void => void window.setStatusBarMessage(`Discreet: ${message}`, 6000);

/** “1 detail”, “2 details”. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
